import { leadReport } from "../domain/lead-report.ts";
import type { Story } from "../domain/story.ts";
import { markHits } from "./mark-hits.ts";

/** The categories of the leading report, where one of them was hit. */
export function tagsLine(story: Story): string | undefined {
  const { item, watches } = leadReport(story);
  const hits = watches.flatMap((watch) => watch.hits.filter(({ field }) => field === "tags"));
  return hits.length === 0 ? undefined : `Category: ${markHits((item.tags ?? []).join(", "), hits, 200)}`;
}
