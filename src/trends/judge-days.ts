import type { DayCounts } from "../domain/ledger.ts";
import type { TrendDay } from "../domain/trend.ts";
import { predict, usualRange } from "./predict.ts";

/** One day as it is known. */
export interface LedgerDay extends Pick<DayCounts, "stories"> {
  /** Reports by source id. */
  readonly brought: ReadonlyMap<string, number>;
  /** Whether the watch looked for nearly all of it, with the query that it has now. */
  readonly looked: boolean;
  /** Ids of the sources that could be read for nearly all of it. */
  readonly read: ReadonlySet<string>;
  readonly isOpen?: boolean;
}

export type Judgement = Pick<TrendDay, "usual" | "mark" | "isRead">;

/** How many days say what is usual, and how many before the day that is judged do not count: a burst is not made usual by its own beginning. */
export const baselineDays = 56;
export const lagDays = 2;
/** Fewer measured days say nothing. */
const leastMeasured = 14;
/** A single story is no burst. */
const leastBurst = 2;
/** A day says what is usual where sources could be read that bring so much of the reports. */
const enough = 0.9;

/**
 * Judges each day by those before it. A burst is more than is usual, and a lull less: for a day, or for a run of days without anything,
 * which is how a rare stream falls silent. A lull is said only where everything could be read that usually brings something, on each of
 * its days. What sources bring after days on which they could not be read counts as the work of all these days.
 *
 * @param days one after the other, oldest first
 */
export function judgeDays(days: readonly LedgerDay[]): readonly Judgement[] {
  return days.map((day, at) => {
    const shares = sharesBefore(days, at);
    const isRead = reads(day, shares) === 1;
    const baseline = measured(days, at - lagDays, shares);
    if (baseline.length < leastMeasured) return { isRead };
    const usual = { ...usualRange(predict(baseline, 1)), measured: baseline.length };
    const mark = markOf(days, at, { shares, isRead, baseline });
    return { isRead, usual: { ...usual, high: Math.max(usual.high, leastBurst - 1) }, ...(mark && { mark }) };
  });
}

interface Known {
  readonly shares: ReadonlyMap<string, number>;
  readonly isRead: boolean;
  readonly baseline: readonly number[];
}

function markOf(days: readonly LedgerDay[], at: number, { shares, isRead, baseline }: Known): TrendDay["mark"] {
  const { stories = 0, isOpen = false } = days[at] ?? {};
  const exposure = 1 + missedBefore(days, at, shares);
  if (stories >= leastBurst && stories > usualRange(predict(baseline, exposure)).high) return "burst";
  if (!isRead || isOpen) return undefined;
  const length = stories > 0 ? 1 : emptyRun(days, at, shares);
  const before = measured(days, at - length + 1 - lagDays, shares);
  return before.length >= leastMeasured && stories < usualRange(predict(before, length)).low ? "lull" : undefined;
}

/** How many of the last days, this one with them, were read and brought nothing. */
function emptyRun(days: readonly LedgerDay[], at: number, shares: ReadonlyMap<string, number>): number {
  let length = 0;
  for (let back = at; back > at - baselineDays; back -= 1) {
    const day = days[back];
    if (day === undefined || day.stories > 0 || reads(day, shares) < 1) break;
    length += 1;
  }
  return length;
}

/** What the days before this position brought, of those that were measured. */
function measured(days: readonly LedgerDay[], end: number, shares: ReadonlyMap<string, number>): readonly number[] {
  const before = days.slice(Math.max(0, end - baselineDays), Math.max(0, end));
  return before.filter((day) => reads(day, shares) >= enough).map(({ stories }) => stories);
}

/** How much of the days right before could not be read, in days. */
function missedBefore(days: readonly LedgerDay[], at: number, shares: ReadonlyMap<string, number>): number {
  let missed = 0;
  for (let back = at - 1; back >= Math.max(0, at - baselineDays); back -= 1) {
    const day = days[back];
    const part = day === undefined ? 1 : reads(day, shares);
    if (part >= enough) break;
    missed += 1 - part;
  }
  return missed;
}

/** Each source's part of what was reported in the days before, the usual sources. */
function sharesBefore(days: readonly LedgerDay[], at: number): ReadonlyMap<string, number> {
  const brought = new Map<string, number>();
  for (const day of days.slice(Math.max(0, at - lagDays - baselineDays), at))
    for (const [id, reports] of day.brought) brought.set(id, (brought.get(id) ?? 0) + reports);
  const total = [...brought.values()].reduce((sum, reports) => sum + reports, 0);
  return new Map([...brought].map(([id, reports]) => [id, reports / total]));
}

/** How much of what is usually reported could be read on a day: 1 where every usual source was, or none is known and any was. */
function reads({ looked, read }: LedgerDay, shares: ReadonlyMap<string, number>): number {
  if (!looked) return 0;
  const unread = [...shares].filter(([id]) => !read.has(id));
  if (shares.size === 0) return read.size > 0 ? 1 : 0;
  return unread.length === 0 ? 1 : Math.min(1 - Number.EPSILON, 1 - unread.reduce((sum, [, share]) => sum + share, 0));
}
