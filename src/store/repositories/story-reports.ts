import { z } from "zod";
import { ReportTally } from "../../domain/report-tally.ts";
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
  /** All of a story's reports, counted. */
  tallyOf(story: Story): ReportTally;
  /** Ids of the items that a story has left here. */
  itemsOf(storyId: string): Iterable<string>;
  remove(storyId: string): Promise<void>;
}

interface Left {
  readonly items: Set<string>;
  readonly tally: ReportTally;
}

/** Which reports there are of each story is in memory, read once at the start. */
export async function openStoryReports(store: Store): Promise<StoryReports> {
  const records = store.records(StoryReportRecord);
  const left = new Map<string, Left>();
  const note = (storyId: string, report: Report) => {
    const { items, tally } = left.get(storyId) ?? { items: new Set(), tally: new ReportTally() };
    if (!items.has(report.item.id)) tally.add(report);
    left.set(storyId, { items: items.add(report.item.id), tally });
  };
  for await (const [, { storyId, report }] of records.entries()) note(storyId, report);
  const itemsOf = (storyId: string): Iterable<string> => left.get(storyId)?.items ?? [];
  const keysOf = (storyId: string) => [...itemsOf(storyId)].map((itemId) => keyOf(storyId, itemId));
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
      for (const report of leaving) note(storyId, report);
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
    tallyOf({ id, reports }) {
      const { items, tally } = left.get(id) ?? {};
      const all = new ReportTally();
      if (tally !== undefined) all.addAll(tally);
      // A crash may leave a report in the story and here.
      for (const report of reports) if (items?.has(report.item.id) !== true) all.add(report);
      return all;
    },
    itemsOf,
    async remove(storyId) {
      await records.deleteMany(keysOf(storyId));
      left.delete(storyId);
    },
  };
}

function keyOf(storyId: string, itemId: string): string {
  return `${storyId}.${itemId}`;
}
