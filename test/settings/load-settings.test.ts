import { describe, expect, it } from "vitest";
import { loadSettings } from "../../src/settings/load-settings.ts";
import { checksThat, configFolder, load, problemLines, settingsOf } from "./config-folder.ts";

const source = "sources:\n  - id: a\n    name: A\n    url: https://example.org/a\n";
const facts = "tlp: clear\naddedBy: test\naddedAt: '2026'\n";

describe("loadSettings", () => {
  it("means the defaults by an empty folder", async () => {
    const { bot, sources, watchlist, facts: base } = settingsOf(await load({}));

    expect(bot.polling).toMatchObject({ every: 900_000, floor: 60_000, backfill: 86_400_000, concurrency: 8 });
    expect(bot.languages.sets["central-asian"]).toEqual(["uz", "tg", "ky", "kk", "tk", "kaa", "ug"]);
    expect(sources).toEqual([]);
    expect(watchlist).toEqual([]);
    expect(base.statements).toEqual([]);
  });

  it.each(["", "# nothing but a comment\n", "sources:\n", "\uFEFF"])(
    "means the defaults by the file %j",
    async (text) => {
      expect(settingsOf(await load({ "sources.yaml": text })).sources).toEqual([]);
    },
  );

  it("gives each source its own cadence, else the bot's", async () => {
    const files = {
      "bot.yaml": "polling: {every: 20m}\n",
      "sources.yaml": `${source}  - {id: b, name: B, url: 'https://example.org/b', every: 1h}\n  - {id: c, name: C, url: 'https://example.org/c', cron: '0 * * * *'}\n`,
    };

    const { sources } = settingsOf(await load(files));

    expect(sources.map(({ cadence }) => cadence)).toEqual([
      { kind: "every", ms: 1_200_000 },
      { kind: "every", ms: 3_600_000 },
      { kind: "cron", expression: "0 * * * *" },
    ]);
    expect(sources[0]).toEqual({
      id: "a",
      name: "A",
      kind: "feed",
      url: "https://example.org/a",
      tags: [],
      handling: "open",
      cadence: { kind: "every", ms: 1_200_000 },
    });
  });

  it.each(["", "polling: {every: 15m}\n"])(
    "lets a site wish for a longer gap while `polling.every` is the default: %j",
    async (bot) => {
      const { sources } = settingsOf(await load({ "bot.yaml": bot, "sources.yaml": source }));

      expect(sources[0]?.cadence).toEqual({ kind: "every", ms: 900_000, isDefault: true });
    },
  );

  it("asks of each address whether it can be one of its kind", async () => {
    const asked: unknown[] = [];
    const checkAddress = (...given: readonly unknown[]) => {
      asked.push(given);
      return "an address of example.net";
    };
    const sources = "sources:\n  - id: a\n    name: A\n    url: https://example.org/a\n";

    const lines = await problemLines({ "sources.yaml": sources }, checksThat({ checkAddress }));

    expect(asked).toEqual([["feed", "https://example.org/a"]]);
    expect(lines).toEqual(['sources.yaml:4:10 "url" is no address of this kind; allowed: an address of example.net']);
  });

  it("asks about each query with the facts and language sets that it may speak of", async () => {
    const asked: unknown[] = [];
    const checkQuery = (query: string, known: object) => void asked.push([query, ...Object.keys(known).sort()]);

    await load({ "watchlist.yaml": "watches:\n  - {name: A, query: '@a'}\n" }, checksThat({ checkQuery }));

    expect(asked).toEqual([["@a", "facts", "languageSets", "places"]]);
  });

  it.each([
    ["plain AND (", 22],
    ["'quoted AND ('", 24],
    ["'it''s escaped'", 12],
    ["|-\n      on its own line", 12],
  ])("points into the query %j where its place in the file is known", async (query, column) => {
    const checkQuery = (text: string) => ({ message: "is wrong", at: text.indexOf(" ") + 5 });

    const [line] = await problemLines(
      { "watchlist.yaml": `watches:\n  - name: A\n    query: ${query}\n` },
      checksThat({ checkQuery }),
    );

    expect(line).toBe(`watchlist.yaml:3:${column} "query": is wrong`);
  });

  it("says that a folder is missing", async () => {
    const loaded = await loadSettings("/nowhere/at/all", checksThat());

    expect(loaded).toMatchObject({ kind: "problems", problems: [{ file: "/nowhere/at/all", line: 1, column: 1 }] });
  });

  it("leaves the gazetteer unread for those that do without it, whatever it holds", async () => {
    const folder = configFolder({ "places.yaml": "countries: [" });

    const loaded = await loadSettings(folder, checksThat(), ["places.yaml"]);

    expect(settingsOf(loaded).places.places).toEqual([]);
  });

  it("reports every problem of every file at once", async () => {
    const lines = await problemLines(
      {
        "bot.yaml": "polling:\n  backfil: 24h\n  floor: soon\n",
        "sources.yaml": "sources:\n  - id: a\n    nmae: A\n    url: ftp://example.org\n    cron: never\n",
        "watchlist.yaml": "watches:\n  - name: A\n    query: '('\n    severity: urgent\n",
        "facts/a.yaml": `${facts}entities:\n  - id: b\n    kind: grup\n    names: []\n`,
        "facts/b.yaml": "tlp: [\n",
      },
      checksThat({ checkCron: () => "is not a cron expression", checkQuery: () => "has an open parenthesis\n(\n^" }),
    );

    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "bot.yaml:2:3",
      "bot.yaml:3:10",
      "facts/a.yaml:6:11",
      "facts/a.yaml:7:12",
      "facts/b.yaml:2:1",
      "sources.yaml:2:5",
      "sources.yaml:3:5",
      "sources.yaml:4:10",
      "sources.yaml:5:11",
      "watchlist.yaml:3:12",
      "watchlist.yaml:4:15",
    ]);
  });

  it("checks the rest of a file with a slip in its YAML", async () => {
    const watches = "watches:\n  - name: A\n    query: @a\n    severity: urgent\n    severity: loud\n";

    const lines = await problemLines({ "watchlist.yaml": watches });

    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "watchlist.yaml:3:12",
      "watchlist.yaml:4:15",
      "watchlist.yaml:5:5",
    ]);
  });

  it("places what facts files say wrongly of each other", async () => {
    const statement =
      "{id: s, subject: nobody, predicate: led, value: {text: x}, grade: B2, status: reported, source: q}";

    const lines = await problemLines({ "facts/a.yaml": `${facts}statements:\n  - ${statement}\n` });

    expect(lines[0]).toMatch(/^facts\/a.yaml:5:22 .*nobody/);
  });

  it("refuses a default group that the facts do not know", async () => {
    const group = "entities:\n  - {id: g, kind: group, names: [{text: G, language: en, kind: official}]}\n";

    const lines = await problemLines({ "bot.yaml": "facts:\n  defaultGroup: h\n", "facts/a.yaml": facts + group });

    expect(lines).toEqual(['bot.yaml:2:17 "defaultGroup" is "h", no group of facts/; allowed: g']);
  });
});
