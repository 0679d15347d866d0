import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { altOfTrend, describeTrend } from "../../src/chat/words/describe-trend.ts";
import type { Trend } from "../../src/domain/trend.ts";
import { drawTrend } from "../../src/trends/draw-svg.ts";
import { trendToBlocks } from "../../src/trends/to-blocks.ts";
import { trendToCsv } from "../../src/trends/to-csv.ts";
import { type RowSpec, trendOf } from "./a-trend.ts";

/** The elements of a picture, and the texts in them. */
function readSvg(svg: string) {
  const shapes: { readonly name: string; readonly at: Readonly<Record<string, string>> }[] = [];
  const texts: string[] = [];
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name, at) {
        shapes.push({ name, at });
        inText = name === "text";
        if (inText) texts.push("");
      },
      ontext: (text) => inText && texts.push((texts.pop() ?? "") + text),
      onclosetag: () => {
        inText = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return { shapes, texts };
}

/** What the bars of a picture say, by their heights: how many stories each day has, and each colour. */
function readBars(svg: string) {
  const { shapes, texts } = readSvg(svg);
  const lines = shapes.filter(({ name, at }) => name === "path" && at["stroke-width"] === "1.5");
  const heights = lines.map(({ at }) => Number(/M\S+ ([\d.]+)H/u.exec(at["d"] ?? "")?.[1]));
  const [ground = 0, top = 0] = [heights[0], heights.at(-1)];
  const most = Number(texts[3 + lines.length - 1]);
  const bars = shapes.filter(
    ({ name, at }) => name === "rect" && at["fill"]?.startsWith("#") && Number(at["y"]) < ground - 0.01,
  );
  const drawn = bars.filter(({ at }) => at["rx"] === undefined);
  const storiesIn = (at: Readonly<Record<string, string>>) => (Number(at["height"]) * most) / (ground - top);
  const sums = (key: "x" | "fill") => {
    const found = new Map<string, number>();
    for (const { at } of drawn) found.set(at[key] ?? "", (found.get(at[key] ?? "") ?? 0) + storiesIn(at));
    return [...found.values()].map(Math.round);
  };
  return { byDay: sums("x"), byColour: sums("fill"), texts };
}

function readCsv(csv: string): readonly (readonly string[])[] {
  const rows = csv.replace("\uFEFF", "").trimEnd().split("\r\n");
  return rows.map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
    ),
  );
}

const aDay = fc.record({
  parts: fc.dictionary(
    fc.constantFrom("Ozodi", "Wire", "Радио", "العزائم", 'a, "b"', "x <&> y", "k", "l", "m", "n"),
    fc.integer({ min: 1, max: 9 }),
  ),
  isRead: fc.boolean(),
});

describe("picture, words and table", () => {
  it("have equal numbers, whatever the days", () => {
    fc.assert(
      fc.property(
        fc.array(aDay, { minLength: 1, maxLength: 120 }),
        fc.constantFrom(30, 90),
        (specs: RowSpec[], shown) => {
          const trend = trendOf(specs, "ISIS-K", shown);
          const [head = [], ...rows] = readCsv(trendToCsv(trend));
          const bars = readBars(drawTrend(trend));
          const words = describeTrend(trend);

          const stories = rows.map((row) => Number(row[2]));
          const bySeries = trend.series.map((_, at) => rows.reduce((sum, row) => sum + Number(row[11 + at]), 0));
          expect(rows.map(([day]) => day)).toEqual(trend.days.map(({ day }) => day));
          expect(bars.byDay).toEqual(stories.filter((count) => count > 0));
          expect(bySeries).toEqual(trend.series.map((one) => one.stories));
          expect(bars.byColour.toSorted()).toEqual(bySeries.filter((count) => count > 0).toSorted());
          const total = stories.reduce((sum, count) => sum + count, 0);
          expect(words).toContain(total === 1 ? "1 story," : `${total} stories,`);
          for (const [at, { name }] of trend.series.entries()) {
            expect(head[11 + at]).toBe(name);
            expect(bars.texts.filter((text) => text === String(bySeries[at])).length).toBeGreaterThan(0);
            expect(words.replaceAll("\\", "")).toContain(`${name} ${bySeries[at]}`);
          }
          const unread = rows.filter((row) => row[10] === "no").length;
          expect(words.includes("could be read on")).toBe(unread > 0);
          if (unread > 0) expect(words).toContain(`on ${unread} day`);
          const hatched = readSvg(drawTrend(trend)).shapes.filter(({ at }) => at["fill"] === "url(#unread)").length - 1;
          expect(hatched).toBe(unread);
          expect(altOfTrend(trend).length).toBeLessThanOrEqual(1024);
        },
      ),
      { seed: 3, numRuns: 150 },
    );
  });

  it("say the usual, bursts and lulls alike", () => {
    const usual = Array.from({ length: 60 }, (_, at): RowSpec => ({ parts: { wire: 6 + (at % 2) } }));
    const trend = trendOf(
      [...usual, { parts: { wire: 40 } }, ...usual.slice(0, 10), {}, { parts: { wire: 7 } }],
      "X",
      30,
    );

    const rows = readCsv(trendToCsv(trend)).slice(1);
    const words = describeTrend(trend);
    const { shapes } = readSvg(drawTrend(trend));

    const marked = (mark: string) => rows.filter((row) => row[9] === mark).map(([day]) => day);
    expect(marked("burst")).toEqual(["2026-03-02"]);
    expect(marked("lull")).toEqual(["2026-03-13"]);
    expect(words).toContain("▲ Bursts: 2026-03-02 (40, usual up to ");
    expect(words).toContain("▼ Lulls: 2026-03-13 (0)");
    // One of each is in the legend.
    expect(shapes.filter(({ name }) => name === "polygon")).toHaveLength(4);
    const last = rows.at(-1);
    expect(words).toContain(`Usual: ${last?.[6]} to ${last?.[7]} stories a day, measured on ${last?.[8]} days.`);
    expect(trendToBlocks(trend)).toMatch(/▲.*▼/u);
  });
});

describe("what comes from outside", () => {
  const hostile = [
    `</text><image href="http://127.0.0.1/x"/>`,
    `"><script>1</script>`,
    "\u0000\u0008\ufffe\ud800x",
    '=HYPERLINK("http://x")',
    "&amp;&lt;",
    "]]><!ENTITY x>",
    "a".repeat(500),
  ];

  it.each(hostile)("stays a name in picture and table: %j", (name) => {
    const trend = trendOf([{ parts: { [name]: 3, wire: 2 } }], name);

    const { shapes, texts } = readSvg(drawTrend(trend));

    const known = ["svg", "defs", "pattern", "rect", "text", "path", "polygon"];
    expect(shapes.filter((shape) => !known.includes(shape.name))).toEqual([]);
    expect(shapes.filter(({ at }) => Object.keys(at).some((key) => /href|^on/u.test(key)))).toEqual([]);
    expect(texts.every((text) => text.length <= 45)).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML may hold
    expect(drawTrend(trend)).not.toMatch(/[\u0000-\u0008\ufffe\ud800-\udfff]/u);
    expect(
      readCsv(trendToCsv(trend))
        .flat()
        .filter((cell) => /^[=+\-@]/u.test(cell)),
    ).toEqual([]);
  });

  it("is cut in the words for the picture, which Discord takes up to 1,024 letters", () => {
    const parts = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}`.repeat(300), 2]));

    expect(altOfTrend(trendOf([{ parts }])).length).toBeLessThanOrEqual(1024);
  });
});

describe("the picture", () => {
  it("is well formed and of one width for any number of days", () => {
    const trends: readonly Trend[] = [1, 2, 30, 365].map((length) =>
      trendOf(
        Array.from({ length }, () => ({ parts: { wire: 1 } })),
        "X",
        365,
      ),
    );

    for (const trend of trends) {
      const { shapes } = readSvg(drawTrend(trend));
      expect(shapes[0]?.at["width"]).toBe("720");
      expect(drawTrend(trend)).not.toMatch(/NaN|Infinity|undefined/u);
    }
  });

  it("names no day on which nothing is known yet", () => {
    const empty = trendOf([{}]);

    expect(describeTrend(empty)).toContain("0 stories");
    expect(drawTrend(empty)).not.toMatch(/NaN|Infinity|undefined/u);
    expect(trendToBlocks(empty)).not.toMatch(/NaN|Infinity|undefined/u);
  });
});
