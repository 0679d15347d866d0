import { expect, it } from "vitest";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { parseQuery } from "../../src/match/parse-query.ts";
import { segment } from "../../src/text/segment.ts";
import { countSteps } from "../count-steps.ts";
import { aGroup, aWatch, followedBy } from "./a-match.ts";

const kilobytes100 = (part: string) => part.repeat(Math.floor(100_000 / Buffer.byteLength(part)));

const index = createMatchIndex({
  names: [
    aGroup("ISIS-K", "Исламское государство", "العزائم", {
      text: "Khorasan",
      strength: "weak",
      company: ["ISIS"],
      never: ["wheat"],
    }),
  ],
});
for (const [at, query] of ["@group", "isis NEAR/50 khorasan", "re:/(a+)+b/", '"a a a a a a a b"', "aaa*"].entries()) {
  index.set("g1", aWatch(query, { id: String(at) }));
}

it.each([
  "a",
  "a ",
  "a-",
  "aaab ",
  "ISIS Khorasan ",
  "ISIS ",
  "khorasan ",
  "Исламского ",
  "والعزائم ",
  "وبال",
  "I.S.I.S-",
  "#IslamicState",
  "Aa",
  "$0a",
  "аa",
  "ﷺ",
  "😀",
  "и\u0306",
  "ISIS's ",
  '"(',
  "NOT ",
])("takes steps by the length of a text, also in 100 KB of %j", async (part) => {
  const text = kilobytes100(part);

  const matching = await countSteps(() => index.match({ title: "", text }, followedBy("g1")));
  const parsing = await countSteps(() => parseQuery(text));
  const segmenting = await countSteps(() => segment(text));

  expect(matching / text.length).toBeLessThan(300);
  expect(parsing / text.length).toBeLessThan(100);
  expect(segmenting / text.length).toBeLessThan(100);
});
