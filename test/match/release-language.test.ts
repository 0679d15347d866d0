import { expect, it } from "vitest";
import { facetsOf, hasFacet } from "../../src/match/item-facets.ts";

const source = { id: "a", tags: [] };

it.each([
  ["of the release, not of the report", ["ar"], "ar", true],
  ["of the release, not of the report", ["ar"], "uz", false],
  ["of the report, where it does not say that of the release", [], "uz", true],
])("asks with `in:` for the language %s", (_, languages, asked, expected) => {
  const facets = facetsOf({ language: "uz" }, { releases: [{ kind: "book", languages }] }, source);

  expect(hasFacet(facets, "in", [asked])).toBe(expected);
});
