import type { Guild } from "../../domain/guild.ts";
import type { Match } from "../../domain/match.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs, minuteMs } from "../../lib/durations.ts";
import { isAhead, isWithin } from "../../lib/is-within.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import { yieldOften } from "../../lib/yield-often.ts";
import { findMatches } from "../../pipeline/find-matches.ts";
import type { PollDeps } from "../../pipeline/poll-deps.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface CatchUpDeps extends Pick<PollDeps, "matching" | "gist" | "clock" | "enrich"> {
  readonly repositories: Pick<Repositories, "guilds" | "inbox" | "recentItems" | "sources" | "pollStates">;
}

interface KeeperDeps extends CatchUpDeps {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Polls that began before the waking have ended by then, in milliseconds; the first list of the guild is posted later. */
const settledMs = minuteMs;
const lookEveryMs = 15_000;

/** Lets every guild catch up that wakes from here on, or woke shortly before the start. */
export function startCatchUp(deps: KeeperDeps): Job {
  const { clock, logger } = deps;
  const trouble = ["catch_up_failed", "a server that woke could not be given what the last 24 hours brought"] as const;
  return runEvery(() => catchUp(deps), { everyMs: lookEveryMs, trouble, clock, logger });
}

/**
 * Gives each guild that has just woken what matches its watches of the 24 hours before: sources that others follow were polled
 * already, and show it nothing of them any more.
 *
 * What matched is accepted first, then it is noted that the guild caught up. A crash between repeats it, and the ids of matches
 * are derived from guild and item: nothing is posted twice, nor what a poll found meanwhile.
 */
export async function catchUp(deps: CatchUpDeps): Promise<void> {
  const { guilds, inbox, sources } = deps.repositories;
  for (const guild of sources.awakeGuilds().filter((one) => isBehind(one, deps.clock.now()))) {
    // What is held for a decision already stays so.
    const held = new Set([...(await inbox.held(guild.id)), ...(await inbox.discarded(guild.id))].map(({ id }) => id));
    await inbox.accept((await missedBy(guild, deps)).filter(({ id }) => !held.has(id)));
    await guilds.change(guild.id, (current) => ({ ...current, caughtUpAt: deps.clock.now() }));
  }
}

function isBehind({ wokeAt, caughtUpAt = 0 }: Guild, now: number): boolean {
  if (wokeAt === undefined || caughtUpAt >= wokeAt) return false;
  return isWithin(wokeAt, dayMs, now) ? now >= wokeAt + settledMs : isAhead(wokeAt, now);
}

async function missedBy(guild: Guild, { repositories, enrich, ...matching }: CatchUpDeps) {
  const { recentItems, sources, pollStates } = repositories;
  const from = (guild.wokeAt ?? 0) - dayMs;
  const mine = new Map(sources.polledFor(guild.id).map((source) => [source.key, source]));
  const away = new Map((await pollStates.all()).map((state) => [state.key, state.away?.domain]));
  const takeTurn = yieldOften(matching.clock);
  const found: Match[] = [];
  /** An edited item is kept as it is now before it is met as it was. */
  const looked = new Set<string>();
  for await (const page of recentItems.newestFirst()) {
    for (const { item, enriched, tooOld } of page) {
      await takeTurn();
      const source = mine.get(item.sourceKey);
      if (source === undefined || tooOld === true || item.seenAt < from) continue;
      if (looked.has(item.id)) continue;
      looked.add(item.id);
      const judged = [{ item, enriched: enrich(item, enriched), verdict: "new" }] as const;
      const { matches } = await findMatches(judged, source, away.get(source.key), matching);
      found.push(...matches);
    }
    if (page.length > 0 && page.every(({ item }) => (item.editedAt ?? item.seenAt) < from)) break;
  }
  return found;
}
