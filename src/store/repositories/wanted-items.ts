import { z } from "zod";
import { Wanted, type WantedItem } from "../../domain/wanted.ts";
import type { SeenItems } from "../../ports/source-records.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const WantedRecord = defineRecord({ name: "wanted-item", version: 1, schema: z.array(Wanted) });

/** Which watches wanted an item, for as long as an edit of it may still alert: `retentionMs` from when it was first seen. */
export function openWantedItems(store: Store, retentionMs: number) {
  const records = store.records(WantedRecord);
  return {
    async note(items: readonly WantedItem[]): Promise<void> {
      await setInSlices(
        records,
        items.map(({ itemId, firstSeenAt, wanted }) => ({
          key: itemId,
          value: [...wanted],
          expiresAt: firstSeenAt + retentionMs,
        })),
      );
    },

    wantedBefore: (async (items, now) => {
      const young = items.filter(({ seenAt }) => now - seenAt < retentionMs);
      const found = await records.getMany(young.map(({ id }) => id));
      return new Map(young.map(({ id }, index) => [id, found[index] ?? []]));
    }) satisfies SeenItems["wantedBefore"],
  };
}
