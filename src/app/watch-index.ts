import type { Enriched } from "../domain/enriched.ts";
import type { PolledSource } from "../domain/followed-source.ts";
import type { Watchlist } from "../domain/guild.ts";
import type { Item } from "../domain/item.ts";
import { hasEnded, type Watch } from "../domain/watch.ts";
import type { WrongQuery } from "../domain/wrong-query.ts";
import type { Clock } from "../lib/clock.ts";
import { OneAtATime } from "../lib/one-at-a-time.ts";
import { yieldOften } from "../lib/yield-often.ts";
import type { QueryWorld } from "../match/compile-query.ts";
import { createMatchIndex, type MatchIndex } from "../match/match-index.ts";
import type { GuildMatch } from "../match/watch-hit.ts";
import type { Matching } from "../ports/matching.ts";
import { beyondWork } from "./regex-work.ts";

/** A watch of one guild. */
interface Held {
  readonly guildId: string;
  readonly watch: Watch;
}

/** A watch that looks at nothing, and why. */
export interface BlindWatch extends Held {
  readonly wrong: WrongQuery;
}

/** The watches of every guild in the one index, kept in step with the stored watchlists. */
export class WatchIndex implements Matching {
  readonly #index: MatchIndex;
  readonly #clock: Pick<Clock, "now" | "elapsed">;
  readonly #mostWork: number;
  /** With an end that is not announced yet. */
  readonly #ending = new Map<string, Held>();
  readonly #blind = new Map<string, BlindWatch>();
  /** One regular expression at a time: who owns the item's source waits for no more than one of each other owner's. */
  readonly #regexes = new OneAtATime(1);
  readonly #yield: () => Promise<void>;

  /** @param mostWork of the regular expressions of one guild's watches, in steps for each letter */
  constructor(world: QueryWorld, clock: Pick<Clock, "now" | "elapsed">, mostWork = Number.POSITIVE_INFINITY) {
    this.#index = createMatchIndex(world);
    this.#clock = clock;
    this.#mostWork = mostWork;
    this.#yield = yieldOften(clock);
  }

  /** Takes what changed of a guild's watchlist; a query that the facts no longer support, or that is too much work, is `blind`. */
  update(after: Watchlist, before?: Watchlist): void {
    const { guildId, watches } = after;
    for (const { id } of before?.watches ?? []) {
      if (watches.some((watch) => watch.id === id)) continue;
      this.#index.remove(guildId, id);
      this.#ending.delete(keyOf(guildId, id));
      this.#blind.delete(keyOf(guildId, id));
    }
    const beyond = new Set(beyondWork(watches, this.#mostWork));
    for (const watch of watches) {
      const isKnown = before?.watches.includes(watch) === true;
      if (isKnown && this.#isBeyond(guildId, watch) === beyond.has(watch)) continue;
      this.#set(guildId, watch, beyond.has(watch));
    }
  }

  #set(guildId: string, watch: Watch, isBeyond: boolean): void {
    const key = keyOf(guildId, watch.id);
    const rests = hasEnded(watch, this.#clock.now());
    const wrong = isBeyond ? tooMuch : this.#wrongIn(guildId, rests ? { ...watch, paused: true } : watch);
    if (wrong !== undefined) this.#index.remove(guildId, watch.id);
    if (wrong === undefined || rests || watch.paused === true) this.#blind.delete(key);
    else this.#blind.set(key, { guildId, watch, wrong });
    if (watch.until === undefined || watch.until.told) this.#ending.delete(key);
    else this.#ending.set(key, { guildId, watch });
  }

  #wrongIn(guildId: string, watch: Watch): WrongQuery | undefined {
    const outcome = this.#index.set(guildId, watch);
    return outcome.kind === "mistake" ? outcome.wrong : undefined;
  }

  #isBeyond(guildId: string, { id }: Watch): boolean {
    return this.#blind.get(keyOf(guildId, id))?.wrong.code === "regex-work-of-server";
  }

  /** The watches that are to look and cannot. */
  get blind(): readonly BlindWatch[] {
    return [...this.#blind.values()];
  }

  /** To the instant: a watch that ends now finds nothing, though its end is announced a little later. */
  async match(item: Item, source: PolledSource, enriched: Enriched): Promise<readonly GuildMatch[]> {
    const takeTurn = () => this.#regexes.run(this.#yield, source.owner);
    const found = await this.#index.matchInTurns(item, source, enriched, takeTurn);
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

const tooMuch: WrongQuery = { code: "regex-work-of-server" };

function keyOf(guildId: string, watchId: string): string {
  return `${guildId} ${watchId}`;
}
