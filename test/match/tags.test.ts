import { describe, expect, it } from "vitest";
import { compileQuery } from "../../src/match/compile-query.ts";
import { explainQuery } from "../../src/match/explain-query.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { aWatch } from "./a-match.ts";

const item = { title: "Weekly digest", text: "What the week brought", tags: ["Daily Mosque", "Kabul"] };
const source = { follows: [{ guildId: "g", face: { id: "wire" }, tags: ["regional"] }] };

function matches(query: string, of = item) {
  const index = createMatchIndex({ names: [] });
  index.set("g", aWatch(query));
  return index.match(of, source)[0]?.watches[0]?.hits;
}

describe("an item's tags", () => {
  it.each([
    ["a word of one", "mosque", true],
    ["a phrase of one", '"daily mosque"', true],
    ["its name", "tag:kabul", true],
    ["its name of two words", 'tag:"daily mosque"', true],
    ["a tag of the source as ever", "tag:regional", true],
    ["both", "tag:regional digest tag:kabul", true],
    ["part of its name", "tag:mosque", false],
    ["no title", "title:mosque", false],
    ["no text", "text:kabul", false],
    ["what is to be left out", "digest NOT kabul", false],
    ["what is to be left out by name", "digest NOT tag:kabul", false],
  ])("are found by %s: %s", (_, query, found) => {
    expect(matches(query) !== undefined).toBe(found);
    const compiled = compileQuery(query, { names: [] });
    if (compiled.kind === "mistake") throw new Error(compiled.wrong.code);
    expect(explainQuery(compiled, item, { source: { id: "wire", tags: ["regional"] } }).held).toBe(found);
  });

  it("say where they were hit", () => {
    expect(matches("mosque")).toEqual([{ field: "tags", start: 6, end: 12, text: "Mosque", term: "mosque" }]);
    expect(matches("re:/K[a-z]+l/")).toMatchObject([{ field: "tags", text: "Kabul" }]);
  });
});
