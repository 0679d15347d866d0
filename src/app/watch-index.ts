import type { Enriched } from "../domain/enriched.ts";
import type { PolledSource } from "../domain/followed-source.ts";
import type { Watchlist } from "../domain/guild.ts";
import type { Item } from "../domain/item.ts";
import { hasEnded, type Watch } from "../domain/watch.ts";
import type { Clock } from "../lib/clock.ts";
import type { QueryWorld } from "../match/compile-query.ts";
import { createMatchIndex, type GuildMatch, type MatchIndex } from "../match/match-index.ts";
import type { Matching } from "../ports/matching.ts";

/** A watch with an end that is not announced yet. */
interface Ending {
  readonly guildId: string;
  readonly watch: Watch;
}

/** The watches of every guild in the one index, kept in step with the stored watchlists. */
export class WatchIndex implements Matching {
  readonly #index: MatchIndex;
  readonly #clock: Pick<Clock, "now">;
  readonly #ending = new Map<string, Ending>();

  constructor(world: QueryWorld, clock: Pick<Clock, "now">) {
    this.#index = createMatchIndex(world);
    this.#clock = clock;
  }

  /** Takes what changed of a guild's watchlist; a query that the facts no longer support stays silent until it is edited. */
  update(after: Watchlist, before?: Watchlist): void {
    const { guildId, watches } = after;
    for (const { id } of before?.watches ?? []) {
      if (watches.some((watch) => watch.id === id)) continue;
      this.#index.remove(guildId, id);
      this.#ending.delete(keyOf(guildId, id));
    }
    for (const watch of watches) {
      if (before?.watches.includes(watch)) continue;
      const rests = hasEnded(watch, this.#clock.now());
      this.#index.set(guildId, rests ? { ...watch, paused: true } : watch);
      if (watch.until === undefined || watch.until.told) this.#ending.delete(keyOf(guildId, watch.id));
      else this.#ending.set(keyOf(guildId, watch.id), { guildId, watch });
    }
  }

  /** To the instant: a watch that ends now finds nothing, though its end is announced a little later. */
  match(item: Item, source: PolledSource, enriched: Enriched): readonly GuildMatch[] {
    const found = this.#index.match(item, source, enriched);
    if (this.#ending.size === 0) return found;
    const now = this.#clock.now();
    return found.flatMap(({ guildId, watches }) => {
      const running = watches.filter(({ watchId }) => {
        const ending = this.#ending.get(keyOf(guildId, watchId));
        return ending === undefined || !hasEnded(ending.watch, now);
      });
      return running.length === 0 ? [] : [{ guildId, watches: running }];
    });
  }

  /** Guilds with a watch that has ended and is to be announced. */
  guildsWithEnds(): readonly string[] {
    const now = this.#clock.now();
    const ended = [...this.#ending.values()].filter(({ watch }) => hasEnded(watch, now));
    return [...new Set(ended.map(({ guildId }) => guildId))];
  }
}

function keyOf(guildId: string, watchId: string): string {
  return `${guildId} ${watchId}`;
}
