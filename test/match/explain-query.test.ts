import { describe, expect, it } from "vitest";
import { compileQuery } from "../../src/match/compile-query.ts";
import { type Circumstances, explainQuery } from "../../src/match/explain-query.ts";
import { aGroup } from "./a-match.ts";

const names = [
  aGroup({ text: "Al-Azaim", never: ["mosque"] }, { text: "Khorasan", strength: "weak", company: ["ISIS"] }),
];

function explain(query: string, title: string, circumstances?: Circumstances) {
  const compiled = compileQuery(query, names);
  if (compiled.kind === "mistake") throw new Error(compiled.wrong.code);
  return explainQuery(compiled, { title, text: "", language: "en" }, circumstances);
}

describe("explainQuery", () => {
  it("tells of each part whether it held, and what showed it", () => {
    const { held, parts } = explain("(@group OR kabul) -uzbek title:book", "Al-Azaim: an Uzbek book");

    expect(held).toBe(false);
    expect(parts.map(({ part, held: partHeld, hits }) => [part, partHeld, hits.map(({ text }) => text)])).toEqual([
      ["@group OR kabul", true, ["Al-Azaim"]],
      ["NOT uzbek", false, []],
      ["title:book", true, ["book"]],
    ]);
    expect(parts[0]?.parts.map(({ held: partHeld }) => partHeld)).toEqual([true, false]);
    expect(parts[1]?.parts[0]).toMatchObject({ part: "uzbek", held: true });
  });

  it.each([
    ["@group", "Al-Azaim Mosque reopens", { code: "excluded", name: "Al-Azaim", by: "Mosque" }],
    ["@group", "Khorasan wheat", { code: "without-company", name: "Khorasan" }],
    ["lang:uz", "Kabul", { code: "other-facet", facet: "lang", has: ["en"] }],
    ["release:any", "Kabul", { code: "other-facet", facet: "release", has: [] }],
    ["kabul NEAR/2 herat", "Kabul", { code: "not-near", distance: 2 }],
  ])("knows why %s did not hold for “%s”", (query, title, because) => {
    const explanation = explain(query, title);

    expect(explanation.held).toBe(false);
    expect(explanation.because).toMatchObject(because);
  });

  it("asks of the source and of what was recognised", () => {
    const circumstances = {
      source: { id: "wire", tags: ["news"] },
      enriched: { releases: [{ kind: "book", languages: ["uz"] }] },
    };

    expect(explain("source:wire tag:news release:book in:uz", "x", circumstances).held).toBe(true);
  });
});
