import type { Report, Story } from "../domain/story.ts";
import { sourcesOf } from "../domain/story-size.ts";
import { type Answers, answersTo, reportedBy } from "./answers.ts";
import { median } from "./median.ts";

/** What became of what a source reported. */
export interface SourceRecord {
  readonly answers: Answers;
  /** Alerts that others report too, and how many of them it was seen with first. */
  readonly shared: number;
  readonly first: number;
  /** By how much it was before the next where it was first, in milliseconds; absent where that is not known. */
  readonly medianLeadMs?: number | undefined;
  /** Those that another source denied or corrected after it had reported them. */
  readonly contradicted: readonly Story[];
}

export function sourceRecord(all: readonly Story[], sourceId: string): SourceRecord {
  const stories = reportedBy(all, sourceId);
  const order = stories
    .filter((story) => sourcesOf(story).size > 1)
    .map((story) => ({ story, seen: firstSeen(story) }));
  const first = order.filter(({ seen }) => isFirst(seen, sourceId));
  return {
    answers: answersTo(stories),
    shared: order.length,
    first: first.length,
    medianLeadMs: median(first.flatMap(({ story, seen }) => (story.earlier === undefined ? leadOf(seen) : []))),
    contradicted: stories.filter((story) => isContradicted(story, sourceId)),
  };
}

/** By source, when it was first seen with the story. */
function firstSeen({ reports }: Story): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { source, item } of reports)
    seen.set(source.id, Math.min(seen.get(source.id) ?? Number.POSITIVE_INFINITY, item.seenAt));
  return seen;
}

/** Two that are seen at one instant are both not first. */
function isFirst(seen: ReadonlyMap<string, number>, sourceId: string): boolean {
  const at = seen.get(sourceId);
  return at !== undefined && [...seen].every(([id, other]) => id === sourceId || other > at);
}

/** None of a story that keeps not all of its reports: the next one may have been among those. */
function leadOf(seen: ReadonlyMap<string, number>): readonly number[] {
  const [first, second] = [...seen.values()].toSorted((a, b) => a - b);
  return first === undefined || second === undefined ? [] : [second - first];
}

/** What a restricted report says counts for nobody. */
function isContradicted({ reports }: Story, sourceId: string): boolean {
  const own = reports.find(({ source }) => source.id === sourceId);
  return (
    own !== undefined &&
    reports.some(
      (report) =>
        report.source.id !== sourceId &&
        report.source.handling !== "restricted" &&
        report.joinedAt > own.joinedAt &&
        contradicts(report),
    )
  );
}

function contradicts({ joined }: Report): boolean {
  return joined?.news.some(({ code }) => code === "denial" || code === "correction") ?? false;
}
