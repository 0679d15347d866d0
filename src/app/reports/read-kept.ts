import type { Enriched } from "../../domain/enriched.ts";
import type { Item } from "../../domain/item.ts";
import { compileQuery, type QueryWorld } from "../../match/compile-query.ts";
import { asksOfEvent } from "../../match/facets-in.ts";

/**
 * What a query may ask of an item that is kept. An earlier version of the program kept items without what happened in them: where the
 * query asks for that, they are read again.
 */
export function readKept(
  query: string,
  world: QueryWorld,
  enrich: (item: Item) => Enriched,
): (item: Item, known: Enriched | undefined) => Enriched | undefined {
  const compiled = compileQuery(query, world);
  if (compiled.kind === "mistake" || !asksOfEvent(compiled.query)) return (_item, known) => known;
  return (item, known) => (known?.event === undefined ? enrich(item) : known);
}
