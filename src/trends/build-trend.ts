import type { DayCounts } from "../domain/ledger.ts";
import type { Trend, TrendPart, TrendSeries } from "../domain/trend.ts";
import { judgeDays, type LedgerDay } from "./judge-days.ts";

/** One day of a watch, or of several together. */
export interface DayRow extends LedgerDay, Omit<DayCounts, "by"> {
  /** ISO date. */
  readonly day: string;
  /** Stories by what they are divided by. */
  readonly parts: Readonly<Record<string, number>>;
  /** Whether anything is known of the day. */
  readonly isKnown: boolean;
}

interface TrendSpec {
  readonly title: string;
  readonly by: TrendPart;
  /** One after the other, oldest first: those that are shown, and before them what they are judged by. */
  readonly rows: readonly DayRow[];
  /** How many of them are shown at most. */
  readonly shown: number;
  readonly nameOf: (key: string) => string;
}

/** So many colours can be told apart. */
const mostSeries = 7;
/** No part has it: what has no colour of its own. */
export const others = "…";

/** The days that are shown, without those at their beginning of which nothing is known. */
export function buildTrend({ title, by, rows, shown, nameOf }: TrendSpec): Trend {
  const judged = judgeDays(rows).map((judgement, at) => ({ ...judgement, row: rows[at] }));
  const last = judged.slice(-shown);
  const first = last.findIndex(({ row }) => row?.isKnown);
  const visible = last.slice(first === -1 ? -1 : first);
  const series = seriesOf(
    visible.map(({ row }) => row?.parts ?? {}),
    nameOf,
  );
  const days = visible.flatMap(({ row, ...judgement }) => {
    if (row === undefined) return [];
    const { day, stories, reports, notRelevant, claims, isOpen } = row;
    const counts = { day, stories, reports, notRelevant, claims, parts: grouped(row.parts, series) };
    return [{ ...counts, ...judgement, ...(isOpen && { isOpen }) }];
  });
  return { title, by, days, series };
}

/** Several watches on the same days, each a part of its own. A day was looked at where all that looked at all saw it. */
export function together(watches: readonly { readonly key: string; readonly rows: readonly DayRow[] }[]): DayRow[] {
  const [first] = watches;
  return (first?.rows ?? []).map((row, at) => {
    const same = watches.flatMap(({ key, rows }) => {
      const found = rows[at];
      return found === undefined ? [] : [{ key, row: found }];
    });
    const sum = (of: (one: DayRow) => number) => same.reduce((total, one) => total + of(one.row), 0);
    const brought = new Map<string, number>();
    for (const { row: one } of same)
      for (const [id, reports] of one.brought) brought.set(id, (brought.get(id) ?? 0) + reports);
    return {
      ...row,
      stories: sum(({ stories }) => stories),
      reports: sum(({ reports }) => reports),
      notRelevant: sum(({ notRelevant }) => notRelevant),
      claims: sum(({ claims }) => claims),
      brought,
      looked: same.every((one) => one.row.looked),
      isKnown: same.some((one) => one.row.isKnown),
      parts: Object.fromEntries(same.map((one) => [one.key, one.row.stories])),
    };
  });
}

/** The most frequent first. */
function seriesOf(
  days: readonly Readonly<Record<string, number>>[],
  nameOf: (key: string) => string,
): readonly TrendSeries[] {
  const totals = new Map<string, number>();
  for (const parts of days)
    for (const [key, stories] of Object.entries(parts)) totals.set(key, (totals.get(key) ?? 0) + stories);
  const found = [...totals].filter(([, stories]) => stories > 0);
  const ranked = found.toSorted(([a, less], [b, more]) => more - less || (a < b ? -1 : 1));
  const own = ranked.slice(0, ranked.length > mostSeries ? mostSeries - 1 : mostSeries);
  const rest = ranked.slice(own.length);
  return [
    ...own.map(([key, stories]) => ({ key, name: nameOf(key), stories })),
    ...(rest.length === 0
      ? []
      : [{ key: others, name: `${rest.length} others`, stories: rest.reduce((sum, [, stories]) => sum + stories, 0) }]),
  ];
}

/** In the order of the series. */
function grouped(parts: Readonly<Record<string, number>>, series: readonly TrendSeries[]): Record<string, number> {
  const own = new Set(series.map(({ key }) => key));
  const rest = Object.entries(parts).filter(([key]) => !own.has(key));
  const values = series.map(({ key }) => {
    const stories = key === others ? rest.reduce((sum, [, count]) => sum + count, 0) : (parts[key] ?? 0);
    return [key, stories] as const;
  });
  return Object.fromEntries(values.filter(([, stories]) => stories > 0));
}
