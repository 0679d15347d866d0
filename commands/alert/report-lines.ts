import { reportLine } from "../../src/chat/report-line.ts";
import { md } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import { reportCount } from "../../src/domain/story-size.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

const mostShown = 25;

/** Every report of a story in one line, newest first: source, time, and, as its handling allows, title and link. */
export function reportLines({ reports }: Story): readonly Markdown[] {
  return reports.toReversed().map((report) => reportLine(report));
}

/** The newest of them, and how many are left out. */
export function newestReportLines(story: Story): readonly Markdown[] {
  const lines = reportLines(story).slice(0, mostShown);
  const left = reportCount(story) - lines.length;
  return left <= 0 ? lines : [...lines, md`… and ${left} more`];
}
