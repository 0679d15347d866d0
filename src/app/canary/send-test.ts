import type { PolledSource } from "../../domain/followed-source.ts";
import type { Watchlist } from "../../domain/guild.ts";
import type { Item } from "../../domain/item.ts";
import { type TestOutcome, testGuildId } from "../../domain/test-alert.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { PollReport } from "../../pipeline/poll-state.ts";
import { inventedFeed, inventedSource, inventedWatchlist } from "./canary-fixture.ts";
import { flyItem, type RunCanaryDeps } from "./run-canary.ts";

export interface SendTestDeps extends Omit<RunCanaryDeps, "poll"> {
  /** Polls a source as real ones are; only these watches look. */
  readonly pollInvented: (source: PolledSource, items: readonly Item[], watches: Watchlist) => Promise<PollReport>;
}

/** Somebody waits for the answer. */
const patienceMs = minuteMs;

/**
 * One alert that is labelled TEST on the whole way of real ones into this channel and no other. It is of an invented guild, and is
 * gone from the store once it is posted or given up: no account, list, trend or search of the real guild has anything of it.
 */
export function sendTest(channelId: string, deps: SendTestDeps): Promise<TestOutcome> {
  const { clock, pollInvented } = deps;
  const now = clock.now();
  const guildId = testGuildId(channelId, now);
  const watches = inventedWatchlist(guildId, "TEST", 'title:"test of steppewatch"');
  const poll: RunCanaryDeps["poll"] = (items) => pollInvented(inventedSource(guildId, "TEST"), items, watches);
  const body = inventedFeed(
    "TEST of Steppewatch: nothing happened, an alert would look like this",
    "Invented by /setup. It is in no list and in no count, and nobody has to answer it.",
    now,
  );
  return flyItem({ guildId, body }, clock.elapsed() + patienceMs, { ...deps, poll });
}
