import { leadReport } from "../domain/lead-report.ts";
import type { Story } from "../domain/story.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { markHits } from "./mark-hits.ts";
import { md } from "./text.ts";

/** The categories of the leading report, where one of them was hit. */
export function tagsLine(story: Story): Markdown | undefined {
  const { item, watches } = leadReport(story);
  const hits = watches.flatMap((watch) => watch.hits.filter(({ field }) => field === "tags"));
  return hits.length === 0 ? undefined : md`Category: ${markHits((item.tags ?? []).join(", "), hits, 200)}`;
}
