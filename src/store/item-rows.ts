import { ItemRow } from "../domain/item-row.ts";
import { digest } from "../lib/digest.ts";
import type { ItemRows } from "../ports.ts";
import { defineRecord } from "./define-record.ts";
import type { Store } from "./open-store.ts";

const ItemRowRecord = defineRecord({ name: "item-row", version: 1, schema: ItemRow });

/** A row for each item and address, found again by source and address; gone by itself after `retentionMs`. */
export function openItemRows(store: Store, retentionMs: number): ItemRows {
  const records = store.records(ItemRowRecord);
  return {
    async note(rows) {
      await records.setMany(
        rows.map(({ address, row }) => ({
          key: digest(row.sourceKey, address),
          value: row,
          expiresAt: row.firstSeenAt + retentionMs,
        })),
      );
    },

    async find(address, sourceKeys) {
      const found = await records.getMany(sourceKeys.map((sourceKey) => digest(sourceKey, address)));
      return found.filter((row) => row !== undefined);
    },
  };
}
