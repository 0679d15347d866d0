import { z } from "zod";
import type { Item } from "../../domain/item.ts";
import { dayMs } from "../../lib/durations.ts";
import type { SeenItems } from "../../ports/source-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

/** Items' keys, each with the day (since the epoch) on which it was last in the feed. */
const Bucket = z.record(z.string(), z.int());
type Bucket = z.infer<typeof Bucket>;
const SeenRecord = defineRecord({ name: "seen", version: 1, schema: Bucket });

/**
 * The items that were dealt with, by their 64-bit keys: sixteen records a source, so that one new item rewrites few of them.
 * An item is seen when any of its keys is: a guid that changes each poll, an edited title or a mirror's address brings no second alert.
 * A key is kept until it has been out of its feed for `retentionMs`.
 */
export function openSeenItems(store: Store, retentionMs: number): SeenItems {
  const records = store.records(SeenRecord);
  return {
    async unseen(items) {
      const names = [...new Set(keysOf(items).map(bucketOf))];
      const buckets = new Map((await records.getMany(names)).map((bucket, index) => [names[index], bucket]));
      const isKnown = (key: Key) => buckets.get(bucketOf(key))?.[key.key] !== undefined;
      return items.filter((item) => !keysOf([item]).some(isKnown));
    },

    async mark(items, now) {
      const today = Math.floor(now / dayMs);
      const oldest = Math.floor((now - retentionMs) / dayMs);
      const buckets = [...Map.groupBy(keysOf(items), bucketOf)];
      await Promise.all(
        buckets.map(([name, keys]) => records.change(name, (bucket) => marked(bucket, keys, today, oldest))),
      );
    },

    async forget(sourceKey) {
      await records.deleteMany([...firstDigits].map((key) => bucketOf({ sourceKey, key })));
    },
  };
}

/** What a key may begin with. */
const firstDigits = "0123456789abcdef";

interface Key {
  readonly sourceKey: string;
  readonly key: string;
}

function keysOf(items: readonly Item[]): readonly Key[] {
  return items.flatMap(({ sourceKey, keys }) => keys.map((key) => ({ sourceKey, key })));
}

/** The very same bucket when nothing changes, so that an unchanged day writes nothing. */
function marked(bucket: Bucket | undefined, keys: readonly Key[], today: number, oldest: number): Bucket | undefined {
  if (bucket !== undefined && keys.every(({ key }) => bucket[key] === today)) return bucket;
  const kept = Object.entries(bucket ?? {}).filter(([, day]) => day >= oldest);
  return Object.fromEntries([...kept, ...keys.map(({ key }) => [key, today] as const)]);
}

function bucketOf({ sourceKey, key }: Key): string {
  return `${sourceKey}:${key.slice(0, 1)}`;
}
