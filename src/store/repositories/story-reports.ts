import { z } from "zod";
import { ReportTally } from "../../domain/report-tally.ts";
import { Report, type Story } from "../../domain/story.ts";
import { reportsThatLeave, withReports } from "../../domain/story-size.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const StoryReport = z.strictObject({ storyId: z.string(), guildId: z.string(), report: Report });
export const StoryReportRecord = defineRecord({ name: "story-report", version: 1, schema: StoryReport });

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

/** Which reports there are of each story is in memory, read once at the start. */
export async function openStoryReports(store: Store): Promise<StoryReports> {
  const records = store.records(StoryReportRecord);
  const left = new LeftReports();
  for await (const [, { storyId, report }] of records.entries()) left.note(storyId, report);
  const keysOf = (storyId: string) => [...left.itemsOf(storyId)].map((itemId) => keyOf(storyId, itemId));
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
      for (const report of leaving) left.note(storyId, report);
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
    tallyOf: (story) => left.tallyOf(story),
    itemsOf: (storyId) => left.itemsOf(storyId),
    async remove(storyId) {
      await records.deleteMany(keysOf(storyId));
      left.forget(storyId);
    },
  };
}

/** What is in memory of the reports that left their stories. */
class LeftReports {
  readonly #left = new Map<string, { readonly items: Set<string>; readonly tally: ReportTally }>();

  note(storyId: string, report: Report): void {
    const { items, tally } = this.#left.get(storyId) ?? { items: new Set(), tally: new ReportTally() };
    if (!items.has(report.item.id)) tally.add(report);
    this.#left.set(storyId, { items: items.add(report.item.id), tally });
  }

  itemsOf(storyId: string): Iterable<string> {
    return this.#left.get(storyId)?.items ?? [];
  }

  tallyOf({ id, reports }: Story): ReportTally {
    const { items, tally } = this.#left.get(id) ?? {};
    const all = new ReportTally();
    if (tally !== undefined) all.addAll(tally);
    // A crash may leave a report in the story and here.
    for (const report of reports) if (items?.has(report.item.id) !== true) all.add(report);
    return all;
  }

  forget(storyId: string): void {
    this.#left.delete(storyId);
  }
}

function keyOf(storyId: string, itemId: string): string {
  return `${storyId}.${itemId}`;
}
