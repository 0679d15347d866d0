import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import { dayMs, minuteMs } from "../lib/durations.ts";

/** As long as the first round of all sources takes where they answer, in milliseconds. */
const firstRoundMs = 3 * minuteMs;
/** What slower sources bring is gathered for so long, in milliseconds. */
const laterRoundMs = 15 * minuteMs;

/**
 * Until when a match waits to be listed with others, because its item is older than the guild's watchlist is awake; `undefined`
 * for what is to be told by itself. The first polls of a new installation bring a day's news at once: that is one message
 * without a ping, whatever the severities, for whoever set the bot up sits before it. What is published after the waking is
 * alerted as ever; so is everything once a day has gone. Dates in feeds are whole seconds.
 */
export function holdFirstDay(
  { item, source }: Pick<Match, "item" | "source">,
  { wokeAt }: Pick<Guild, "wokeAt">,
  now: number,
): number | undefined {
  if (wokeAt === undefined || source.sample || now >= wokeAt + dayMs) return undefined;
  const since = Math.min(item.seenAt, Date.parse(item.published ?? "") || item.seenAt);
  if (since >= Math.floor(wokeAt / 1000) * 1000) return undefined;
  const firstEnd = wokeAt + firstRoundMs;
  return now < firstEnd ? firstEnd : wokeAt + Math.ceil((now + 1 - wokeAt) / laterRoundMs) * laterRoundMs;
}
