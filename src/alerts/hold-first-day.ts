import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import { reportedAt } from "../domain/reported-at.ts";
import { dayMs, minuteMs } from "../lib/durations.ts";
import { isWithin } from "../lib/is-within.ts";

/** As long as the first round of all sources takes where they answer, in milliseconds. */
const firstRoundMs = 3 * minuteMs;
/** How long matches of slower sources are gathered, in milliseconds. */
const laterRoundMs = 15 * minuteMs;

/**
 * The instant until which a match waits to be listed with others, because its item is older than the activation of the guild's watchlist;
 * `undefined` where it gets an alert of its own. The first polls of a new installation find a day's news at once: that is one message
 * without a ping, whatever the severities, because the person who set up the bot is watching. What is published later
 * becomes an alert as always; so does everything after the first day. Dates in feeds are whole seconds.
 */
export function holdFirstDay(
  { item, source }: Pick<Match, "item" | "source">,
  { wokeAt }: Pick<Guild, "wokeAt">,
  now: number,
): number | undefined {
  if (wokeAt === undefined || source.sample || !isWithin(wokeAt, dayMs, now)) return undefined;
  const since = reportedAt(item);
  if (since >= Math.floor(wokeAt / 1000) * 1000) return undefined;
  const firstEnd = wokeAt + firstRoundMs;
  return now < firstEnd ? firstEnd : wokeAt + Math.ceil((now + 1 - wokeAt) / laterRoundMs) * laterRoundMs;
}
