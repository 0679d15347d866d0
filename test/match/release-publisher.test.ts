import { expect, it } from "vitest";
import { compileQuery } from "../../src/match/compile-query.ts";
import { explainQuery } from "../../src/match/explain-query.ts";
import { aGroup, hitsOf } from "./a-match.ts";

const world = { names: [aGroup("Valley Circle"), { ...aGroup("Southern Circle"), id: "south" }] };
const title = "Southern Circle releases Urdu magazine, slams Valley Circle";

const byOthers = { kind: "magazine", languages: ["ur"], notBy: ["group"] };
const byWhom = { kind: "book", languages: [] };

it.each([
  ["@south release:any", [byOthers], true],
  ["@group release:any", [byOthers], false],
  ["(@group OR nothing) release:magazine", [byOthers], false],
  ["(@group OR @south) release:any", [byOthers], true],
  ["title:@group release:any", [byOthers], false],
  ["@group release:any", [byOthers, byWhom], true],
  ["@group release:magazine", [byOthers, byWhom], false],
  ["@group", [byOthers], true],
  ["@group (release:any OR slams)", [byOthers], true],
  ["@south release:any NOT @group", [byOthers], false],
  ["urdu release:any", [byOthers], true],
])("%s asks of %j: %s", (query, releases, isFound) => {
  expect(hitsOf(query, title, { world, enriched: { releases } }) !== undefined).toBe(isFound);
});

it("says why a group that is named is not meant", () => {
  const compiled = compileQuery("@group release:any", world.names);
  if (compiled.kind === "mistake") throw new Error(compiled.wrong.code);

  const explained = explainQuery(compiled, { title, text: "" }, { enriched: { releases: [byOthers] } });

  expect(explained.parts.map(({ held }) => held)).toEqual([true, true]);
  expect(explained.because).toEqual({ code: "released-by-others", names: ["Valley Circle"] });
});
