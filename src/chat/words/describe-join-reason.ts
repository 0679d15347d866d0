import type { JoinReason } from "../../domain/story-decision.ts";

/** Why a report is one more of a story: `the same event by its toll, day`. */
export function describeJoinReason(why: JoinReason): string {
  switch (why.code) {
    case "same-text":
      return "the same text";
    case "likeness":
      return "other words, alike enough";
    case "same-event":
      return why.marks.length === 0 ? "the same event" : `the same event by its ${why.marks.join(", ")}`;
    case "same-release":
      return "the same release";
  }
}
