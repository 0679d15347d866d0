import { describe, expect, it } from "vitest";
import { compileQuery } from "../../src/match/compile-query.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { queryLimits } from "../../src/match/query.ts";
import { countSteps } from "../count-steps.ts";
import { aWatch, followedBy } from "./a-match.ts";

const wrongIn = (query: string) => {
  const compiled = compileQuery(query, []);
  return compiled.kind === "mistake" ? compiled.wrong : undefined;
};
const many = (count: number, source: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => `re:/${source(n)}/`).join(" OR ");

describe("the regular expressions of a query", () => {
  it.each([
    ["many small ones", many(35, (n) => `kh?or${n}`)],
    ["counts within counts", "re:/(((a?){30}){30})q/"],
    ["long counts of anything", "re:/(.{0,90}x){5}/"],
    ["several that are each allowed", many(3, (n) => `[a-z]{3,120}${n}`)],
    ["some behind words that seldom occur", `Khorasan AND (${many(20, (n) => `u${n}+x`)})`],
  ])("are refused when they are too much work: %s", (_what, query) => {
    expect(wrongIn(query)).toEqual({
      code: "regex-work",
      most: queryLimits.regexWork,
      work: expect.any(Number),
    });
  });

  it.each(["re:/kh?orasan/", many(10, (n) => `kh?orasan${n}`), "re:/\\b[A-Z]{2,5}-\\d{1,4}\\b/", "re:/(a+)+b/"])(
    "are taken when they are not: %s",
    (query) => {
      expect(wrongIn(query)).toBeUndefined();
    },
  );

  it.each([
    ["alternatives", many(15, (n) => `(x+x+)+y${n}`)],
    ["a long way back", "re:/(?:.*a){40}z/"],
  ])("cost an item what its letters cost, at the most that is taken: %s", async (_what, query) => {
    const index = createMatchIndex([]);
    expect(index.set("g1", aWatch(query)).kind).toBe("set");
    const text = "x".repeat(2_000);

    const steps = await countSteps(() => index.match({ title: "", text }, followedBy("g1")));

    expect(steps / text.length).toBeLessThan(50 * queryLimits.regexWork);
  });
});
