import type { Enriched } from "../../src/domain/enriched.ts";
import type { Match } from "../../src/domain/match.ts";

interface SeenItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly published: string;
  readonly seenAt: number;
}

/** An item that one watch of one guild wants, as it came from one source; `terms` are the canonical names that its watch hit. */
export function matchOfItem(item: SeenItem, enriched: Enriched, terms: readonly string[] = []): Match {
  return {
    id: `match of ${item.id}`,
    guildId: "g1",
    item: { ...item, keys: [item.id], sourceKey: "s", basis: "guid" },
    enriched,
    source: { id: "wire", name: "Wire", handling: "open" },
    watches: [
      {
        watchId: "w",
        name: "Watch",
        severity: "high",
        hits: terms.map((term) => ({ field: "title", start: 0, end: 1, text: term, term })),
      },
    ],
    matchedAt: item.seenAt,
    place: 0,
  };
}
