import { z } from "zod";
import { emptyMemory, type FeedHabit, type KnownItem, newHabit } from "../../domain/known-item.ts";
import { dayMs } from "../../lib/durations.ts";
import type { SeenItems } from "../../ports/source-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { ofLine, toLine } from "./known-item-line.ts";
import { openWantedItems } from "./wanted-items.ts";

/** Version 1 had the keys of items (`Item.keys`), each with the day on which it was last in the feed. */
const Marks = z.record(z.string(), z.int());

/** Items by their ids, each as a line. */
const Bucket = z.strictObject({ items: z.record(z.string(), z.string()), marks: Marks.optional() });
type Bucket = z.infer<typeof Bucket>;
const SeenRecord = defineRecord({
  name: "seen",
  version: 2,
  schema: Bucket,
  migrations: { 1: (old) => ({ items: {}, marks: Marks.parse(old) }) },
});

const Constancy = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();
const Habit: z.ZodType<FeedHabit> = z.strictObject({
  guid: Constancy,
  link: Constancy,
  date: Constancy,
  fragment: Constancy.default([0, 0]),
  guidsReused: z.int().nonnegative(),
});
const HabitRecord = defineRecord({ name: "feed-habit", version: 1, schema: Habit });

/**
 * What is known of each source's items, and of its habits: sixteen records a source by the ids' first digits, so that one new
 * item rewrites one of them, and one for its habits. An item is kept until it has been out of its feed for `retentionMs`.
 */
export function openSeenItems(store: Store, retentionMs: number): SeenItems {
  const buckets = store.records(SeenRecord);
  const habits = store.records(HabitRecord);
  const wantedItems = openWantedItems(store, retentionMs);
  return {
    async recall(sourceKey) {
      const found = (await buckets.getMany(bucketsOf(sourceKey))).filter((bucket) => bucket !== undefined);
      if (found.length === 0) return emptyMemory;
      return {
        items: found.flatMap(({ items }) => Object.entries(items).map(([id, line]) => ofLine(id, line))),
        habit: (await habits.get(sourceKey)) ?? newHabit,
        oldMarks: new Set(found.flatMap(({ marks = {} }) => Object.keys(marks))),
      };
    },

    wantedBefore: (items, now) => wantedItems.wantedBefore(items, now),

    async mark(sourceKey, { items, habit, wanted }, now) {
      await wantedItems.note(wanted);
      const oldest = Math.floor((now - retentionMs) / dayMs);
      const changed = [...Map.groupBy(items, ({ id }) => bucketOf(sourceKey, id))];
      await Promise.all(changed.map(([name, some]) => buckets.change(name, (bucket) => marked(bucket, some, oldest))));
      if (items.length > 0) await noteHabit(habits, sourceKey, habit);
    },

    async forget(sourceKey) {
      await buckets.deleteMany(bucketsOf(sourceKey));
      await habits.delete(sourceKey);
    },
  };
}

function bucketsOf(sourceKey: string): readonly string[] {
  return [..."0123456789abcdef"].map((digit) => bucketOf(sourceKey, digit));
}

function bucketOf(sourceKey: string, id: string): string {
  return `${sourceKey}:${id.slice(0, 1)}`;
}

/** The very same bucket when nothing changes, so that an unchanged day writes nothing. */
function marked(bucket: Bucket | undefined, items: readonly KnownItem[], oldest: number): Bucket | undefined {
  const lines = items.map((item) => [item.id, toLine(item)] as const);
  if (bucket !== undefined && lines.every(([id, line]) => bucket.items[id] === line)) return bucket;
  const kept = Object.entries(bucket?.items ?? {}).filter(([id, line]) => ofLine(id, line).shownOn >= oldest);
  const marks = Object.entries(bucket?.marks ?? {}).filter(([, day]) => day >= oldest);
  return {
    items: Object.fromEntries([...kept, ...lines]),
    ...(marks.length > 0 && { marks: Object.fromEntries(marks) }),
  };
}

/** Most readings show nothing that was not known of a feed. */
async function noteHabit(habits: Records<FeedHabit>, sourceKey: string, habit: FeedHabit): Promise<void> {
  await habits.change(sourceKey, (known) => (JSON.stringify(known) === JSON.stringify(habit) ? known : habit));
}
