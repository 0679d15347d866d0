import type { StoreRoom } from "../../ports/repositories.ts";
import type { RecordKind } from "../records/define-record.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { DiscardedRecord } from "./discards.ts";
import { alwaysKeptMs, isFinished } from "./finished-stories.ts";
import { ItemRowRecord } from "./item-log.ts";
import type { RecentItemBounds } from "./recent-items.ts";
import { KeptItemRecord } from "./recent-items.ts";
import { StoryRecord } from "./story-record.ts";
import { StoryReportRecord } from "./story-reports.ts";

const sliceLength = 100;

/** What may go before its time where the store has no room: what is finished, by how long it is kept. */
export function openStoreRoom(
  store: Store,
  retention: RecentItemBounds & { readonly stories: number; readonly seen: number },
): StoreRoom {
  const ages = <T>(kind: RecordKind<T>, keptMs: number, mayGo: (value: T, key: string) => boolean = () => true) => {
    const records = store.records(kind);
    return { remove: (until: number) => removeUntil(records, until, mayGo), keptMs };
  };
  const gone = new Set<string>();
  const ageing = [
    ages(StoryRecord, retention.stories, (story, id) => isFinished(story) && gone.add(id).has(id)),
    // They are kept as long as their stories, and go with them.
    ages(StoryReportRecord, retention.stories, ({ storyId }) => gone.has(storyId)),
    ages(ItemRowRecord, retention.seen),
    ages(DiscardedRecord, retention.seen),
    ages(KeptItemRecord, retention.items),
  ];
  return {
    size: () => store.size(),
    longestMs: Math.max(...ageing.map(({ keptMs }) => keptMs)) - alwaysKeptMs,
    async removeEarly(now, ms) {
      let removed = 0;
      for (const { keptMs, remove } of ageing)
        removed += await remove(now + Math.min(ms, Math.max(0, keptMs - alwaysKeptMs)));
      gone.clear();
      return removed;
    },
  };
}

/** In slices, each in one sync to disk; what a record is when it goes decides whether it does. */
async function removeUntil<T>(
  records: Records<T>,
  until: number,
  mayGo: (value: T, key: string) => boolean,
): Promise<number> {
  let removed = 0;
  let keys: string[] = [];
  const remove = async (): Promise<void> => {
    const left = await Promise.all(
      keys.map((key) => records.change(key, (now) => (now !== undefined && mayGo(now, key) ? undefined : now))),
    );
    removed += left.filter((record) => record === undefined).length;
    keys = [];
  };
  for await (const [key, value] of records.firstToExpire(until)) {
    if (mayGo(value, key)) keys.push(key);
    if (keys.length >= sliceLength) await remove();
  }
  await remove();
  return removed;
}
