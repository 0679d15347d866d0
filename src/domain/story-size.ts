import { leadReport } from "./lead-report.ts";
import { highestOf } from "./severity.ts";
import { isOver, type Report, type Story } from "./story.ts";
import type { WatchHit } from "./watch.ts";

/**
 * A story is read and written whole at each join, so it has a size: with more reports, or more text, than `most`, so many leave that `kept`
 * remain. Text in UTF-16 units.
 */
const most = { reports: 32, text: 400_000 } as const;
const kept = { reports: 24, text: 200_000 } as const;
/** So many of the newest with news stay. */
const keptNews = 8;

type Sized = Pick<Story, "reports" | "earlier">;

export function reportCount({ reports, earlier }: Sized): number {
  return reports.length + (earlier?.count ?? 0);
}

/** Ids of the sources that report it. */
export function sourcesOf({ reports, earlier }: Sized): ReadonlySet<string> {
  return new Set([...reports.map(({ source }) => source.id), ...(earlier?.sources ?? [])]);
}

/** The watches that found it, each once. */
export function watchesOf({ reports, earlier }: Sized): readonly Pick<WatchHit, "watchId" | "name">[] {
  const all = [...reports.flatMap(({ watches }) => watches), ...(earlier?.watches ?? [])];
  return [...new Map(all.map(({ watchId, name }) => [watchId, { watchId, name }])).values()];
}

/** The reports of a story that is too large which become records of their own, the oldest first; none of one that is not. */
export function reportsThatLeave(story: Story): readonly Report[] {
  if (fits(sizeOf(story.reports), most)) return [];
  const staying = reportsThatStay(story);
  const leaving: Report[] = [];
  let left = sizeOf(story.reports);
  for (const report of story.reports.toSorted((a, b) => rank(a, staying) - rank(b, staying))) {
    if (fits(left, kept) || rank(report, staying) === always) break;
    const { reports, text } = sizeOf([report]);
    left = { reports: left.reports - reports, text: left.text - text };
    leaving.push(report);
  }
  return leaving;
}

interface Size {
  readonly reports: number;
  readonly text: number;
}

function sizeOf(reports: readonly Report[]): Size {
  const text = reports.reduce((sum, { item }) => sum + item.title.length + item.text.length, 0);
  return { reports: reports.length, text };
}

function fits(size: Size, bounds: Size): boolean {
  return size.reports <= bounds.reports && size.text <= bounds.text;
}

const always = 2;

function rank(report: Report, { inUse, withNews }: ReturnType<typeof reportsThatStay>): number {
  if (inUse.has(report)) return always;
  return withNews.has(report) ? 1 : 0;
}

/** In use are the first, by which the story was opened, the lead and the newest, what a reply is still to show, and what a person joined. */
function reportsThatStay(story: Story) {
  const { reports, alerts } = story;
  const waiting = alerts.flatMap(({ replies }) => replies.filter(({ delivery }) => !isOver(delivery)));
  const shown = new Set(waiting.map(({ itemId }) => itemId));
  const isInUse = (report: Report) => report.movedFrom !== undefined || shown.has(report.item.id);
  const ends = [reports[0], leadReport(story), reports.at(-1)];
  return {
    inUse: new Set([...ends, ...reports.filter(isInUse)]),
    withNews: new Set(reports.filter(({ joined }) => (joined?.news.length ?? 0) > 0).slice(-keptNews)),
  };
}

/** A story after these of its reports were written as records of their own. */
export function withoutReports(story: Story, leaving: readonly Report[]): Story {
  const ids = new Set(leaving.map(({ item }) => item.id));
  const gone = story.reports.filter(({ item }) => ids.has(item.id));
  if (gone.length === 0) return story;
  const { earlier } = story;
  const severities = gone.flatMap(({ watches }) => watches.map(({ severity }) => severity));
  return {
    ...story,
    reports: story.reports.filter(({ item }) => !ids.has(item.id)),
    earlier: {
      count: (earlier?.count ?? 0) + gone.length,
      severity: highestOf([...(earlier === undefined ? [] : [earlier.severity]), ...severities]),
      sources: [...new Set([...(earlier?.sources ?? []), ...gone.map(({ source }) => source.id)])],
      watches: watchesOf({ reports: gone, earlier }),
    },
  };
}

/** A story with all of its reports, in the order in which they joined it. */
export function withReports({ earlier: _, ...story }: Story, written: readonly Report[]): Story {
  const known = new Set(story.reports.map(({ item }) => item.id));
  const [first, ...others] = story.reports;
  const rest = [...written.filter(({ item }) => !known.has(item.id)), ...others];
  return {
    ...story,
    reports: [...(first === undefined ? [] : [first]), ...rest.toSorted((a, b) => a.joinedAt - b.joinedAt)],
  };
}
