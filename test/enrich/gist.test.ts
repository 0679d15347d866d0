import { describe, expect, it } from "vitest";
import { describeGist } from "../../src/chat/words/describe-gist.ts";
import type { Release } from "../../src/domain/release.ts";
import { gistOf } from "../../src/enrich/gist.ts";

const outlet = { name: "Al-Azaim", kind: "outlet" };
const group = { name: "ISIS-K", kind: "group" };
const city = { name: "Kabul", kind: "place" };

function release(over: Partial<Release> = {}): Release {
  return { kind: "book", languages: [], where: { field: "title", start: 0, end: 4 }, ...over };
}

describe("gistOf", () => {
  it.each([
    [
      "who, how many, what, language and script",
      [release({ count: { value: 1, bound: "exact" }, languages: ["tg-Cyrl"] })],
      [group, outlet],
      "Al-Azaim → 1 book → Tajik, Cyrillic",
    ],
    [
      "a bound as it was said",
      [release({ kind: "audio", count: { value: 15, bound: "at-least" }, languages: ["uz"] })],
      [outlet],
      "Al-Azaim → at least 15 audio recordings → Uzbek",
    ],
    [
      "several languages",
      [release({ languages: ["fa-AF", "uz-Latn"] })],
      [group],
      "ISIS-K → book → Dari and Uzbek (Latin)",
    ],
    ["the number of an issue", [release({ kind: "magazine", issue: 47 })], [outlet], "Al-Azaim → magazine issue 47"],
    [
      "several releases and the place",
      [release(), release({ kind: "video" })],
      [outlet, city],
      "Al-Azaim → book; video → Kabul",
    ],
    ["no more than a line holds", Array.from({ length: 5 }, () => release()), [], "book; book; book; 2 more"],
    ["a place without a release", [], [group, city], "ISIS-K → Kabul"],
    ["nothing of a lone name", [], [group], undefined],
    ["nothing of a lone place", [], [city], undefined],
  ])("says %s", (_, releases, named, expected) => {
    const gist = gistOf({ releases, named });

    expect(gist && describeGist(gist)).toBe(expected);
  });

  it("shows a tag that is none as it is", () => {
    const gist = gistOf({ releases: [release({ languages: ["?"] })], named: [] });

    expect(gist && describeGist(gist)).toBe("book → ?");
  });
});
