import { z } from "zod";
import { Report, type Story } from "../../domain/story.ts";
import { reportsThatLeave, withReports } from "../../domain/story-size.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const StoryReport = z.strictObject({ storyId: z.string(), guildId: z.string(), report: Report });
const StoryReportRecord = defineRecord({ name: "story-report", version: 1, schema: StoryReport });

/** Reports for which their story has no room. */
export interface StoryReports {
  /** Writes those that have to leave a story, and answers them: they may go from its record now. */
  write(story: Story, expiresAt: number): Promise<readonly Report[]>;
  /** A story with all of its reports. */
  whole(story: Story): Promise<Story>;
  /** Ids of the items that a story has left here. */
  itemsOf(storyId: string): Iterable<string>;
  remove(storyId: string): Promise<void>;
}

/** Which reports there are of each story is in memory, read once at the start. */
export async function openStoryReports(store: Store): Promise<StoryReports> {
  const records = store.records(StoryReportRecord);
  const items = new Map<string, Set<string>>();
  const note = (storyId: string, itemId: string) =>
    items.set(storyId, (items.get(storyId) ?? new Set<string>()).add(itemId));
  for await (const [, { storyId, report }] of records.entries()) note(storyId, report.item.id);
  const keysOf = (storyId: string) => [...(items.get(storyId) ?? [])].map((itemId) => keyOf(storyId, itemId));
  return {
    async write(story, expiresAt) {
      const { id: storyId, guildId } = story;
      const leaving = reportsThatLeave(story);
      await setInSlices(
        records,
        leaving.map((report) => ({
          key: keyOf(storyId, report.item.id),
          value: { storyId, guildId, report },
          expiresAt,
        })),
      );
      for (const { item } of leaving) note(storyId, item.id);
      return leaving;
    },
    async whole(story) {
      if (story.earlier === undefined) return story;
      const written = await records.getMany(keysOf(story.id));
      return withReports(
        story,
        written.flatMap((one) => one?.report ?? []),
      );
    },
    itemsOf: (storyId) => items.get(storyId) ?? [],
    async remove(storyId) {
      await records.deleteMany(keysOf(storyId));
      items.delete(storyId);
    },
  };
}

function keyOf(storyId: string, itemId: string): string {
  return `${storyId}.${itemId}`;
}
