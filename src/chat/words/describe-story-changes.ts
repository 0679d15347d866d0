import type { StoryChange } from "../../domain/story-change.ts";

/** What a reply adds to its alert, in one line. It is not escaped, and may hold names of watches and sources. */
export function describeStoryChanges(changes: readonly StoryChange[]): string {
  return changes.map(describe).join("; ");
}

function describe(change: StoryChange): string {
  switch (change.code) {
    case "severity-rose":
      return `severity rose to ${change.severity}`;
    case "also-matches":
      return `also matches ${change.watches.join(", ")}`;
    case "also-matches-another":
      return "also matches another watch";
    case "claim":
      return `a claim, reported by ${change.source}`;
    case "denial":
      return `a denial, reported by ${change.source}`;
    case "update":
      return `an update by ${change.source}`;
    case "second-source":
      return `a second source: ${change.source}`;
    case "unanswered":
      return `${change.severity}, and nobody acknowledged it for ${change.minutes === 1 ? "a minute" : `${change.minutes} minutes`}`;
    case "text":
      return change.text;
  }
}
