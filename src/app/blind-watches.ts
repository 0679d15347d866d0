import { describeBlindWatches } from "../chat/words/describe-blind-watches.ts";
import type { Watch } from "../domain/watch.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import { singleRunner } from "../lib/single-runner.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { WatchlistRecords } from "../ports/guild-records.ts";
import type { WatchIndex } from "./watch-index.ts";

export interface BlindWatchesDeps {
  readonly watchlists: WatchlistRecords;
  readonly index: Pick<WatchIndex, "blind">;
  readonly notify: Outgoing["notify"];
  readonly clock: Pick<Clock, "now">;
  readonly logger: Logger;
}

/**
 * Watches that are to look and cannot are marked in their lists, and their server is notified of each, once over restarts: now, and
 * with each change of a watchlist. A notice that a crash repeats is better than none.
 */
export function noteBlindWatches(guildIds: readonly string[], deps: BlindWatchesDeps): Promise<void> {
  const pending = new Set(guildIds);
  const run = singleRunner(async () => {
    for (const guildId of pending) {
      pending.delete(guildId);
      await noteIn(guildId, deps).catch((error: unknown) =>
        deps.logger.error({ event: "blind_watches_failed", err: error, guildId }, "blind watches could not be noted"),
      );
    }
  });
  deps.watchlists.onChange(({ guildId }) => {
    pending.add(guildId);
    void run();
  });
  return run();
}

async function noteIn(guildId: string, { watchlists, index, notify, clock }: BlindWatchesDeps): Promise<void> {
  const blind = index.blind.filter((one) => one.guildId === guildId);
  const isBlind = ({ id }: Watch) => blind.some(({ watch }) => watch.id === id);
  const isMarked = ({ blindSince }: Watch) => blindSince !== undefined;
  const { watches } = await watchlists.of(guildId);
  if (watches.every((watch) => isMarked(watch) === isBlind(watch))) return;

  const fresh = watches.filter((watch) => isBlind(watch) && !isMarked(watch));
  const reported = blind.filter(({ watch }) => fresh.some(({ id }) => id === watch.id));
  if (reported.length > 0) await notify(guildId, describeBlindWatches(reported));
  await watchlists.change(guildId, (current) =>
    current.map((watch) => {
      if (isMarked(watch) === isBlind(watch)) return watch;
      const { blindSince: _, ...sighted } = watch;
      return isBlind(watch) ? { ...sighted, blindSince: clock.now() } : sighted;
    }),
  );
}
