import type { BulletinEntry } from "../../domain/bulletin.ts";
import { describeToll } from "./describe-toll.ts";

type Counts = BulletinEntry["dead"];

/** More states of one count would hide the newest. */
const mostShown = 4;

/** The counts of an event with those before, and who claims it: `dead at least 7 → 35, injured 12, claimed by ISIS-K, and denied`. */
export function describeFigures(
  entry: Pick<BulletinEntry, "dead" | "injured" | "detained" | "stance" | "isDisputed">,
): string {
  const { dead, injured, detained, stance, isDisputed } = entry;
  const parts = [
    ...[figure("dead", dead), figure("injured", injured), figure("detained", detained)],
    stance === undefined ? "" : [stance.is, stance.by && `by ${stance.by}`].filter(Boolean).join(" "),
    isDisputed ? "and denied" : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** Of many states the first and the newest ones. The word goes first: a number behind an Arabic headline would be drawn before it. */
function figure(what: string, counts: Counts): string {
  const words = counts.map(describeToll);
  if (words.length === 0) return "";
  const shown = words.length > mostShown ? [words[0], "…", ...words.slice(1 - mostShown)] : words;
  return `${what} ${shown.join(" → ")}`;
}
