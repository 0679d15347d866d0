import type { StoryChange } from "../../domain/story-change.ts";
import type { CountChange } from "../../domain/story-decision.ts";
import { count } from "../text.ts";
import { describeToll } from "./describe-toll.ts";

/** What a reply adds to its alert, in one line. It is not escaped, and may hold names of watches and sources. */
export function describeStoryChanges(changes: readonly StoryChange[]): string {
  const sources = new Set(changes.flatMap((change) => ("source" in change ? [change.source] : [])));
  const what = changes.map(describe).join("; ");
  return sources.size === 0 ? what : `${what}, reported by ${[...sources].join(", ")}`;
}

/** The same beside a headline that names its source. */
export function nameStoryChanges(changes: readonly StoryChange[]): string {
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
    case "again":
      return `another ${change.severity} report`;
    case "toll":
      return countsIn(change);
    case "claim":
      return "a claim";
    case "denial":
      return "a denial";
    case "correction":
      return "⚠️ a correction";
    case "arrest":
      return change.detained === undefined ? "arrests" : count(change.detained, "arrest");
    case "court":
      return "a step in court";
    case "follow-up":
      return "what came of it";
    case "update":
      return "an update";
    case "second-source":
      return "a second source";
    case "unanswered":
      return unanswered(change);
    case "assigned":
      return assigned(change);
    case "text":
      return change.text;
  }
}

function unanswered({ severity, minutes, onDuty }: Extract<StoryChange, { readonly code: "unanswered" }>): string {
  const watch = onDuty === undefined ? "" : `; ${onDuty} has the watch`;
  return `${severity}, and nobody acknowledged it for ${minutes === 1 ? "a minute" : `${minutes} minutes`}${watch}`;
}

function assigned({ to, by, from }: Extract<StoryChange, { readonly code: "assigned" }>): string {
  const who = by === undefined ? "" : ` by ${by}`;
  if (to === undefined) return `assigned to nobody any more${who}${from === undefined ? "" : `; ${from} had it`}`;
  return from === undefined ? `assigned to ${to}${who}` : `assigned to ${to}${who}; ${from} had it`;
}

type Toll = Pick<Extract<StoryChange, { readonly code: "toll" }>, "dead" | "injured" | "detained">;

/** `dead 7 → at least 23, injured 12`. */
function countsIn({ dead, injured, detained }: Toll): string {
  return [change("dead", dead), change("injured", injured), change("detained", detained)].filter(Boolean).join(", ");
}

function change(what: string, count: CountChange | undefined): string {
  if (count === undefined) return "";
  const { from, to, bound = "exact" } = count;
  return `${what} ${from === undefined ? "" : `${from} → `}${describeToll({ value: to, bound })}`;
}
