import type { Enriched } from "../domain/enriched.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { PolledSource } from "../domain/followed-source.ts";
import type { Watchlist } from "../domain/guild.ts";
import type { Item } from "../domain/item.ts";
import { namesOf } from "../facts/names-of.ts";
import { createMatchIndex, type GuildMatch, type MatchIndex } from "../match/match-index.ts";
import type { Matching } from "../ports.ts";

/** The watches of every guild in the one index, kept in step with the stored watchlists. */
export class WatchRoom implements Matching {
  readonly #index: MatchIndex;

  constructor(facts: FactBase, languageSets: Readonly<Record<string, readonly string[]>>) {
    this.#index = createMatchIndex({ names: namesOf(facts), languageSets });
  }

  /** Takes what changed of a guild's watchlist; a query that the facts no longer support stays silent until it is edited. */
  update(after: Watchlist, before?: Watchlist): void {
    for (const { id } of before?.watches ?? []) {
      if (!after.watches.some((watch) => watch.id === id)) this.#index.remove(after.guildId, id);
    }
    for (const watch of after.watches) {
      if (!before?.watches.includes(watch)) this.#index.set(after.guildId, watch);
    }
  }

  match(item: Item, source: PolledSource, enriched: Enriched): readonly GuildMatch[] {
    return this.#index.match(item, source, enriched);
  }
}
