import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import { reportedAt } from "../domain/reported-at.ts";
import { dayMs, minuteMs } from "../lib/durations.ts";
import { isWithin } from "../lib/is-within.ts";
import type { Wait } from "./route-wait.ts";

/** As long as the first round of all sources takes where they answer, in milliseconds. */
const firstRoundMs = 3 * minuteMs;
/** How long matches of slower sources are gathered, in milliseconds. */
const laterRoundMs = 15 * minuteMs;
/** One source is read in one go. */
const oneSourceMs = minuteMs;

/**
 * The list that a match waits for, because its item is older than the activation of the guild's watchlist, or than its source there;
 * `undefined` where it gets an alert of its own. The first polls of a new installation find a day's news at once, and so does the first
 * of a new source: that is one message without a ping, whatever the severities, because the person who set it up is watching. What is
 * published later becomes an alert as always; so does everything after the first day. Dates in feeds are whole seconds.
 */
export function holdOlder(
  { item, source }: Pick<Match, "item" | "source">,
  { wokeAt }: Pick<Guild, "wokeAt">,
  now: number,
): Wait | undefined {
  if (source.sample) return undefined;
  const isBefore = (begin: number | undefined): begin is number =>
    begin !== undefined && isWithin(begin, dayMs, now) && reportedAt(item) < Math.floor(begin / 1000) * 1000;
  if (isBefore(source.since)) return { hold: "new-source", until: roundEnd(source.since, oneSourceMs, now) };
  if (!isBefore(wokeAt)) return undefined;
  const firstEnd = wokeAt + firstRoundMs;
  return { hold: "first-day", until: now < firstEnd ? firstEnd : roundEnd(wokeAt, laterRoundMs, now) };
}

function roundEnd(begin: number, roundMs: number, now: number): number {
  return begin + Math.ceil((now + 1 - begin) / roundMs) * roundMs;
}
