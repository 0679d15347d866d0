import type { Match } from "../domain/match.ts";
import { sameAddress } from "../ingest/same-address.ts";
import type { ItemRows } from "../ports.ts";
import type { Judged } from "./judge-items.ts";

/** One row for each unseen item, under its address, or its id where it has none. */
export function rowsOf(judged: readonly Judged[], matches: readonly Match[]): Parameters<ItemRows["note"]>[0] {
  const matched = Map.groupBy(matches, (match) => match.item.id);
  return judged.map(({ item: { id, sourceKey, link, seenAt }, verdict }) => ({
    address: link === undefined ? id : sameAddress(link),
    row: {
      itemId: id,
      sourceKey,
      ...(link !== undefined && { link }),
      firstSeenAt: seenAt,
      verdict,
      matched: matched.get(id)?.length ?? 0,
    },
  }));
}
