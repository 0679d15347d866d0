import { describe, expect, it } from "vitest";
import { answerLines } from "../../src/cli/json-lines.ts";
import { prepareMatch } from "../../src/cli/match.ts";
import { enrich } from "../../src/enrich/enrich.ts";

const world = { names: [{ id: "group", canonical: "The Group", names: [{ text: "Хорасан" }] }] };

async function answers(...lines: readonly string[]): Promise<unknown[]> {
  const prepared = prepareMatch(
    [
      { name: "Group", query: "@group" },
      { name: "Kabul", query: "kabul source:wire" },
    ],
    world,
    (item) => enrich(item),
  );
  if (prepared.kind === "mistaken") throw new Error("The watches are right.");
  const written: string[] = [];
  await answerLines(streamOf(lines), prepared.answer, async (line) => void written.push(line));
  return written.map((line) => JSON.parse(line));
}

async function* streamOf(lines: readonly string[]) {
  yield* lines;
}

describe("the match verb", () => {
  it("answers each line in order, with offsets in its own fields", async () => {
    const given = [
      { id: 1, title: "😀 Хорасану", text: "Kabul", link: "https://example.org", source: "wire" },
      { id: "b", title: null, text: "" },
      { id: "c", title: "Kabul", text: "", source: "other", language: "ru" },
    ];

    expect(await answers(...given.map((line) => JSON.stringify(line)))).toEqual([
      {
        id: 1,
        watches: [
          { watch: "Group", hits: [{ field: "title", start: 3, end: 11, text: "Хорасану" }] },
          { watch: "Kabul", hits: [{ field: "text", start: 0, end: 5, text: "Kabul" }] },
        ],
      },
      { id: "b", watches: [] },
      { id: "c", watches: [] },
    ]);
  });

  it.each([
    ["garbage", null, "it is not JSON; a line is {id, title, text,"],
    ['{"title":"no id"}', null, '"id" is missing; a line is'],
    ['{"id":"x","title":3}', "x", '"title" is of another kind than it has to be; a line is'],
    ["[]", null, "it is not a JSON object; a line is"],
  ])("answers %s with an error in words and goes on", async (line, id, said) => {
    const [wrong, right] = await answers(line, '{"id":"next","title":"Хорасан"}');

    expect(wrong).toMatchObject({ id, error: expect.stringContaining(said) });
    expect(right).toMatchObject({ id: "next", watches: [{ watch: "Group" }] });
  });

  it("names every watch whose query is mistaken", () => {
    const prepared = prepareMatch(
      [
        { name: "A", query: "NOT x" },
        { name: "B", query: "(" },
        { name: "C", query: "x" },
      ],
      world,
      (item) => enrich(item),
    );

    expect(prepared).toMatchObject({ kind: "mistaken", watches: [{ name: "A" }, { name: "B" }] });
  });
});
