import type { Enriched } from "../domain/enriched.ts";
import type { PolledSource } from "../domain/followed-source.ts";
import type { Item } from "../domain/item.ts";
import type { WatchHit } from "../domain/watch.ts";

type Matched = readonly { readonly guildId: string; readonly watches: readonly WatchHit[] }[];

/** Where items meet the watches of every guild. */
export interface Matching {
  match(item: Item, source: PolledSource, enriched: Enriched): Matched | Promise<Matched>;
}
