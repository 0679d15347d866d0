import { z } from "zod";
import type { Story } from "../../domain/story.ts";
import { defineRecord } from "../records/define-record.ts";
import { type Entry, type Records, setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { StoryReportRecord } from "./story-reports.ts";

const Kept = z.strictObject({ retentionMs: z.number().positive() });
const RetentionRecord = defineRecord({ name: "story-retention", version: 1, schema: Kept });
const key = "stories";

/**
 * Stories are read newest first by when they expire, which is their order only while all are kept equally long: where the retention was
 * changed since the last start, what is there is kept as long as what comes. Where nothing is said of the last start, it was not changed.
 */
export async function keepEqually(store: Store, stories: Records<Story>, retentionMs: number): Promise<void> {
  const records = store.records(RetentionRecord);
  const last = await records.get(key);
  if (last !== undefined && last.retentionMs !== retentionMs) await restamp(store, stories, retentionMs);
  if (last?.retentionMs !== retentionMs) await records.set(key, { retentionMs });
}

/** A crash between leaves the note of the old retention, so that all of it is done again. */
async function restamp(store: Store, stories: Records<Story>, retentionMs: number): Promise<void> {
  const ends = new Map<string, number>();
  await rewrite(stories, (id, { openedAt }) => {
    ends.set(id, openedAt + retentionMs);
    return ends.get(id);
  });
  await rewrite(store.records(StoryReportRecord), (_, { storyId }) => ends.get(storyId));
}

/** Writes records again that are to expire at another time; those of which nobody knows when stay as they are. */
async function rewrite<T>(records: Records<T>, endOf: (key: string, value: T) => number | undefined): Promise<void> {
  let waiting: Entry<T>[] = [];
  for await (const [recordKey, value] of records.entries("damaged")) {
    const expiresAt = endOf(recordKey, value);
    if (expiresAt !== undefined) waiting.push({ key: recordKey, value, expiresAt });
    if (waiting.length < 100) continue;
    await setInSlices(records, waiting);
    waiting = [];
  }
  await setInSlices(records, waiting);
}
