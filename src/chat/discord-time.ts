import { hourMs } from "../lib/durations.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { md } from "./text.ts";

const nearMs = 12 * hourMs;

const styles = { full: "f", time: "t", relative: "R" } as const;

/**
 * An instant (milliseconds since the epoch) that each reader's client shows in the reader's own time zone: `full` with its day,
 * `time` as hours and minutes, `relative` as “2 hours ago” or “in 5 minutes”.
 */
export function discordTime(instant: number, style: keyof typeof styles = "full"): Markdown {
  return md`<t:${Math.floor(instant / 1000)}:${styles[style]}>`;
}

/** Only hours and minutes where the instant is within half a day of `near`, whose day the reader sees. */
export function discordTimeNear(instant: number, near: number): Markdown {
  return discordTime(instant, Math.abs(instant - near) < nearMs ? "time" : "full");
}
