import { z } from "zod";
import type { Item } from "../domain/item.ts";
import type { Seen } from "../ports.ts";
import { defineRecord } from "./define-record.ts";
import type { Store } from "./open-store.ts";

const dayMs = 24 * 3_600_000;

/** Item ids, each with the day (since the epoch) on which it was last in the feed. */
const Bucket = z.record(z.string(), z.int());
type Bucket = z.infer<typeof Bucket>;
const SeenRecord = defineRecord({ name: "seen", version: 1, schema: Bucket });

/**
 * The items that were dealt with, by their 64-bit ids: sixteen records a source, so that one new item rewrites a sixteenth.
 * An id is kept until it has been out of its feed for `retentionMs`.
 */
export function openSeen(store: Store, retentionMs: number): Seen {
  const records = store.records(SeenRecord);
  return {
    async unseen(items) {
      const keys = [...new Set(items.map(bucketOf))];
      const buckets = new Map((await records.getMany(keys)).map((bucket, index) => [keys[index], bucket]));
      return items.filter((item) => buckets.get(bucketOf(item))?.[item.id] === undefined);
    },

    async mark(items, now) {
      const today = Math.floor(now / dayMs);
      const oldest = Math.floor((now - retentionMs) / dayMs);
      for (const [key, group] of Map.groupBy(items, bucketOf)) {
        await records.change(key, (bucket) => marked(bucket, group, today, oldest));
      }
    },
  };
}

/** The very same bucket when nothing changes, so that an unchanged day writes nothing. */
function marked(bucket: Bucket | undefined, items: readonly Item[], today: number, oldest: number): Bucket | undefined {
  if (bucket !== undefined && items.every(({ id }) => bucket[id] === today)) return bucket;
  const kept = Object.entries(bucket ?? {}).filter(([, day]) => day >= oldest);
  return Object.fromEntries([...kept, ...items.map(({ id }) => [id, today] as const)]);
}

function bucketOf({ sourceKey, id }: Item): string {
  return `${sourceKey}:${id.slice(0, 1)}`;
}
