import { describe, expect, it } from "vitest";
import { describeGist } from "../../../src/chat/words/describe-gist.ts";
import type { Gist } from "../../../src/domain/gist.ts";
import type { Release } from "../../../src/domain/release.ts";
import { gistOfSentence } from "../../../src/store/migrations/gist-of-sentence.ts";

const where = { field: "title", start: 0, end: 1 } as const;
const book: Release = { kind: "book", count: { value: 1, bound: "exact" }, languages: ["tg-Cyrl"], where };
const audio: Release = { kind: "audio", count: { value: 3, bound: "at-least" }, languages: ["uz", "tg"], where };
const video: Release = { kind: "video", languages: [], where };
const issue: Release = { kind: "magazine", issue: 7, languages: ["ky"], where };

describe("a gist that the first version stored as a line", () => {
  it.each<readonly [line: string, releases: readonly Release[], parts: Gist]>([
    ["ISIS-K → Kunar", [], { who: "ISIS-K", releases: [], place: "Kunar" }],
    ["Al-Azaim → 1 book → Tajik, Cyrillic", [book], { who: "Al-Azaim", releases: [brief(book)] }],
    ["1 book → Tajik, Cyrillic", [book], { releases: [brief(book)] }],
    ["1 book → Tajik, Cyrillic → Kabul", [book], { releases: [brief(book)], place: "Kabul" }],
    ["video → Kabul", [video], { releases: [brief(video)], place: "Kabul" }],
    ["magazine issue 7 → Kyrgyz", [issue], { releases: [brief(issue)] }],
    [
      "ISIS-K → at least 3 audio recordings → Uzbek and Tajik; video; magazine issue 7 → Kyrgyz; 1 more → Kabul",
      [audio, video, issue, book],
      { who: "ISIS-K", releases: [audio, video, issue, book].map(brief), place: "Kabul" },
    ],
    ["a → b → c → d → e", [book], { text: "a → b → c → d → e" }],
  ])("is parts, and reads as before: %s", (line, releases, parts) => {
    const gist = gistOfSentence(line, releases);

    expect(gist).toEqual(parts);
    expect(describeGist(gist)).toBe(line);
  });
});

function brief({ where: _, ...rest }: Release) {
  return rest;
}
