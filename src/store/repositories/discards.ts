import { Discarded } from "../../domain/discarded.ts";
import type { Discards } from "../../ports/alert-records.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

export const DiscardedRecord = defineRecord({ name: "discarded", version: 1, schema: Discarded });

/** One record for each match that was discarded; removed automatically after `retentionMs`. */
export function openDiscards(store: Store, retentionMs: number): Discards {
  const records = store.records(DiscardedRecord);
  return {
    async note(discarded) {
      await setInSlices(
        records,
        discarded.map((value) => ({ key: value.id, value, expiresAt: value.discardedAt + retentionMs })),
      );
    },

    async of(guildId) {
      const found: Discarded[] = [];
      for await (const [, one] of records.entries()) if (one.guildId === guildId) found.push(one);
      return found;
    },
  };
}
