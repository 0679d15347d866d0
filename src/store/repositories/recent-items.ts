import { z } from "zod";
import { KeptItem } from "../../domain/kept-item.ts";
import { reportedAt } from "../../domain/reported-at.ts";
import type { RecentItems } from "../../ports/source-records.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

export const KeptItemRecord = defineRecord({ name: "kept-item", version: 1, schema: KeptItem });
const NextRecord = defineRecord({ name: "kept-item-next", version: 1, schema: z.int().nonnegative() });

const next = "next";
const page = 25;

/** How long items are kept, in milliseconds from when they were first seen, and how many at most. */
export interface RecentItemBounds {
  readonly items: number;
  readonly itemsMost: number;
}

/**
 * A ring of records, one an item: the newest takes the place of the oldest, so that no number of sources can fill the store.
 * The count goes up before items are written: a crash between leaves places unused and loses nothing, for the journey repeats.
 */
export function openRecentItems(store: Store, { items: keptMs, itemsMost }: RecentItemBounds): RecentItems {
  const records = store.records(KeptItemRecord);
  const counts = store.records(NextRecord);
  const keyOf = (serial: number) => String(serial % itemsMost);
  return {
    async note(kept) {
      const young = kept
        .filter(({ item }) => reportedAt(item) + keptMs > (item.editedAt ?? item.seenAt))
        .slice(-itemsMost);
      if (young.length === 0) return;
      const end = (await counts.change(next, (count = 0) => count + young.length)) ?? young.length;
      await setInSlices(
        records,
        young.map((value, index) => ({
          key: keyOf(end - young.length + index),
          value,
          // A first reading brings old items: their age is counted from their own date.
          expiresAt: reportedAt(value.item) + keptMs,
        })),
      );
    },

    async *newestFirst() {
      const end = (await counts.get(next)) ?? 0;
      const first = Math.max(0, end - itemsMost);
      for (let to = end; to > first; to -= page) {
        const from = Math.max(first, to - page);
        const keys = Array.from({ length: to - from }, (_, index) => keyOf(to - 1 - index));
        yield (await records.getMany(keys)).filter((kept) => kept !== undefined);
      }
    },
  };
}
