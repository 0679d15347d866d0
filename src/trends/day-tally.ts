import type { Between } from "../domain/between.ts";
import { type Counted, type DayCounts, type LedgerPart, ledgerParts } from "../domain/ledger.ts";
import type { Report, Story } from "../domain/story.ts";

/** Counts, day by day and watch by watch, what stories and their reports are; each story is added once, with all of its reports. */
export class DayTally {
  readonly #days: readonly Between[];
  readonly #found: readonly Map<string, DayCounts>[];

  /** @param days one after the other */
  constructor(days: readonly Between[]) {
    this.#days = days;
    this.#found = days.map(() => new Map());
  }

  /** By watch id, what was found on the day at this position. */
  of(position: number): ReadonlyMap<string, DayCounts> {
    return this.#found[position] ?? new Map();
  }

  /**
   * A story counts on the day on which a watch first found a report of it, as that report is: what came later is reports. What a person
   * joined to another story is no story of its own; its reports count where they were first.
   */
  add(story: Story): void {
    const reports = story.reports.filter(({ source }) => source.sample !== true);
    const watchIds = new Set(reports.flatMap(({ watches }) => watches.map(({ watchId }) => watchId)));
    const dismissedAt = whenDismissed(story);
    for (const watchId of watchIds) {
      const mine = reports.filter(({ watches }) => watches.some((watch) => watch.watchId === watchId));
      this.#addReports(mine, watchId);
      if (story.joinedInto === undefined) this.#addStory(mine, watchId);
      if (dismissedAt !== undefined)
        this.#change(dismissedAt, watchId, (counts) => ({ ...counts, notRelevant: counts.notRelevant + 1 }));
    }
  }

  #addReports(reports: readonly Report[], watchId: string): void {
    for (const report of reports) {
      if (report.movedFrom !== undefined) continue;
      this.#change(report.joinedAt, watchId, (counts) => withMore(counts, report, { stories: 0, reports: 1 }));
    }
  }

  #addStory(reports: readonly Report[], watchId: string): void {
    const [first] = reports.toSorted((a, b) => a.joinedAt - b.joinedAt);
    if (first === undefined) return;
    this.#change(first.joinedAt, watchId, (counts) => withMore(counts, first, { stories: 1, reports: 0 }));
    const claim = reports.find(({ enriched }) => enriched?.event?.stance === "claimed");
    if (claim !== undefined)
      this.#change(claim.joinedAt, watchId, (counts) => ({ ...counts, claims: counts.claims + 1 }));
  }

  #change(at: number, watchId: string, edit: (counts: DayCounts) => DayCounts): void {
    const found = this.#found[this.#days.findIndex(({ from, to }) => at >= from && at < to)];
    found?.set(watchId, edit(found.get(watchId) ?? nothing()));
  }
}

/** What a day brought on which nothing was found. */
export function nothing(): DayCounts {
  return {
    stories: 0,
    reports: 0,
    notRelevant: 0,
    claims: 0,
    by: { language: {}, source: {}, event: {}, release: {} },
  };
}

/** When it became not relevant for the server. */
function whenDismissed({ triage: { state, changedAt }, joinedInto }: Story): number | undefined {
  return joinedInto === undefined && state === "dismissed" ? changedAt : undefined;
}

function withMore(counts: DayCounts, report: Report, more: Counted): DayCounts {
  const by = Object.fromEntries(
    ledgerParts.map((part) => {
      const key = keyOf(report, part);
      return [part, { ...counts.by[part], [key]: sum(counts.by[part][key], more) }] as const;
    }),
  );
  return { ...counts, ...sum(counts, more), by: { ...counts.by, ...by } };
}

function sum(counts: Counted | undefined, more: Counted): Counted {
  return { stories: (counts?.stories ?? 0) + more.stories, reports: (counts?.reports ?? 0) + more.reports };
}

function keyOf({ enriched, source }: Report, part: LedgerPart): string {
  if (part === "source") return source.id;
  if (part === "language") return enriched?.language ?? "";
  if (part === "event") return enriched?.event?.kind ?? "";
  return enriched?.releases[0]?.kind ?? "";
}
