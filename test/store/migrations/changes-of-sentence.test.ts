import { describe, expect, it } from "vitest";
import { describeStoryChanges } from "../../../src/chat/words/describe-story-changes.ts";
import { StoryChange } from "../../../src/domain/story-change.ts";
import { changesOfSentence } from "../../../src/store/migrations/changes-of-sentence.ts";

const names = ["Bridge", "Ferry", "Ferry, and more", "Urgent"];

/** Sentences that are worded otherwise now. */
const reworded = new Map([
  ["a denial, told by Wire; News", "a denial, reported by Wire; News"],
  ["an update by Wire", "an update, reported by Wire"],
  ["a second source: Wire", "a second source, reported by Wire"],
  [
    "severity rose to high; also matches Ferry, and more, Urgent; a claim, told by Wire; a second source: Wire",
    "severity rose to high; also matches Ferry, and more, Urgent; a claim; a second source, reported by Wire",
  ],
]);

describe("what a reply adds, which the first version stored as a sentence", () => {
  it.each<readonly [sentence: string, changes: readonly StoryChange[]]>([
    ["severity rose to critical", [{ code: "severity-rose", severity: "critical" }]],
    ["also matches Bridge", [{ code: "also-matches", watches: ["Bridge"] }]],
    ["also matches another watch", [{ code: "also-matches-another" }]],
    ["also matches Gone, Too", [{ code: "also-matches", watches: ["Gone", "Too"] }]],
    ["a denial, told by Wire; News", [{ code: "denial", source: "Wire; News" }]],
    ["an update by Wire", [{ code: "update", source: "Wire" }]],
    ["a second source: Wire", [{ code: "second-source", source: "Wire" }]],
    [
      "severity rose to high; also matches Ferry, and more, Urgent; a claim, told by Wire; a second source: Wire",
      [
        { code: "severity-rose", severity: "high" },
        { code: "also-matches", watches: ["Ferry, and more", "Urgent"] },
        { code: "claim", source: "Wire" },
        { code: "second-source", source: "Wire" },
      ],
    ],
    ["critical, and nobody acknowledged it for a minute", [{ code: "unanswered", severity: "critical", minutes: 1 }]],
    [
      "critical, and nobody acknowledged it for 15 minutes",
      [{ code: "unanswered", severity: "critical", minutes: 15 }],
    ],
    ["words that no version wrote", [{ code: "text", text: "words that no version wrote" }]],
  ])("is codes with facts, and reads as before, in the words of now: %s", (sentence, changes) => {
    expect(changesOfSentence(sentence, names)).toEqual(changes);
    expect(StoryChange.array().parse(changes)).toEqual(changes);
    expect(describeStoryChanges(changes)).toBe(reworded.get(sentence) ?? sentence);
  });
});
