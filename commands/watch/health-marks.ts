import { spelling } from "../../src/chat/spelling.ts";
import { code, count, escapeText, inLines, md, withDots } from "../../src/chat/text.ts";
import type { EventKind } from "../../src/domain/event.ts";
import type { Report, Story } from "../../src/domain/story.ts";
import type { Hit } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { type SharedMark, sharedMarks } from "../../src/trends/shared-marks.ts";
import { wordsOf } from "./tighten-query.ts";

/** What a watch's not relevant alerts share, the surest of each kind first. */
export interface HealthMarks {
  readonly words: readonly SharedMark<string>[];
  readonly spellings: readonly SharedMark<Hit>[];
  /** Names of sources. */
  readonly sources: readonly SharedMark<string>[];
  readonly events: readonly SharedMark<EventKind>[];
}

/** So many of each kind are shown. */
const mostShown = 3;

/** Of restricted reports only their sources count: their words are not shown. */
export function healthMarks(stories: readonly Story[], watchId: string): HealthMarks {
  const told = (story: Story) => reportsOf(story, watchId).filter((report) => !isRestricted(report));
  const hitsIn = ({ watches }: Report) =>
    watches.filter((watch) => watch.watchId === watchId).flatMap(({ hits }) => hits);
  const inTitle = (report: Report) => hitsIn(report).filter(({ field }) => field === "title");
  const words = (report: Report) => wordsOf(report.item.title, inTitle(report));
  return {
    words: sharedMarks(stories, (story) => keyed(told(story).flatMap(words), (word) => word)),
    spellings: sharedMarks(stories, (story) =>
      keyed(told(story).flatMap(hitsIn), ({ text, term }) => keyOf(text, term)),
    ),
    sources: sharedMarks(stories, (story) => {
      const sources = reportsOf(story, watchId).map(({ source }) => [source.id, source.name] as const);
      return new Map(sources);
    }),
    events: sharedMarks(stories, (story) => {
      const kinds = told(story).flatMap(({ enriched }) => enriched?.event?.kind ?? []);
      return keyed(kinds, (kind) => kind);
    }),
  };
}

export function describeMarks({ words, spellings, sources, events }: HealthMarks): Markdown {
  const lines = [
    line(words, code, "words"),
    line(spellings, spelling, "spellings"),
    line(sources, (name) => escapeText(name, 60), "sources"),
    line(events, code, "events"),
  ].filter((one) => one !== undefined);
  if (lines.length === 0) return md`The not relevant ones share nothing that the acknowledged ones do not.`;
  return inLines([
    md`More often in the not relevant ones (beside it, how many of the acknowledged have it):`,
    ...lines,
  ]);
}

function line<Mark>(
  shared: readonly SharedMark<Mark>[],
  describe: (mark: Mark) => Markdown,
  what: "words" | "spellings" | "sources" | "events",
): Markdown | undefined {
  if (shared.length === 0) return undefined;
  const shown = shared
    .slice(0, mostShown)
    .map((one) => md`${describe(one.mark)} ${one.notRelevant} (${one.acknowledged})`);
  const more = shared.length - shown.length;
  return md`• ${what}: ${withDots([...shown, more > 0 && md`${count(more, "other")}`])}`;
}

function reportsOf({ reports }: Story, watchId: string): readonly Report[] {
  return reports.filter(({ watches }) => watches.some((watch) => watch.watchId === watchId));
}

function isRestricted({ source, watches }: Report): boolean {
  return source.handling === "restricted" || watches.some(({ handling }) => handling === "restricted");
}

function keyed<Mark>(marks: readonly Mark[], keyOf: (mark: Mark) => string): ReadonlyMap<string, Mark> {
  return new Map(marks.map((mark) => [keyOf(mark), mark]));
}

function keyOf(text: string, term: string): string {
  return `${text.toLowerCase()}\n${term.toLowerCase()}`;
}
