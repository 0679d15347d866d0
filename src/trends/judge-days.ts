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
 * its days. What sources bring after days on which they could not be read counts as the work of all these days. A burst counts as the most
 * that was usual then in what is usual later: one day hides no others, and a new level becomes usual step by step.
 *
 * @param days one after the other, oldest first
 */
export function judgeDays(days: readonly LedgerDay[]): readonly Judgement[] {
  const past: LedgerDay[] = [];
  return days.map((day) => {
    const judgement = judge(day, past);
    const { usual, mark } = judgement;
    past.push(mark === "burst" && usual !== undefined ? { ...day, stories: usual.high } : day);
    return judgement;
  });
}

function judge(day: LedgerDay, past: readonly LedgerDay[]): Judgement {
  const shares = sharesOf(past.slice(-lagDays - baselineDays));
  const isRead = reads(day, shares) === 1;
  const baseline = measured(past.slice(0, -lagDays), shares);
  if (baseline.length < leastMeasured) return { isRead };
  const { low, high } = usualRange(predict(baseline, 1));
  const usual = { low, high: Math.max(high, leastBurst - 1), measured: baseline.length };
  if (day.stories > usual.high && isBurst(day, past, { shares, baseline })) return { isRead, usual, mark: "burst" };
  return { isRead, usual, ...(isRead && !day.isOpen && isLull(day, past, shares) && { mark: "lull" }) };
}

type Shares = ReadonlyMap<string, number>;

function isBurst(
  { stories }: LedgerDay,
  past: readonly LedgerDay[],
  { shares, baseline }: { readonly shares: Shares; readonly baseline: readonly number[] },
): boolean {
  const missed = missedBefore(past, shares);
  return missed === 0 || stories > usualRange(predict(baseline, 1 + missed)).high;
}

function isLull({ stories }: LedgerDay, past: readonly LedgerDay[], shares: Shares): boolean {
  const length = stories > 0 ? 1 : 1 + emptyBefore(past, shares);
  const before = measured(past.slice(0, Math.max(0, past.length + 1 - length - lagDays)), shares);
  return before.length >= leastMeasured && stories < usualRange(predict(before, length)).low;
}

/** How many days right before were read and brought nothing. */
function emptyBefore(past: readonly LedgerDay[], shares: Shares): number {
  const last = past.slice(1 - baselineDays);
  return last.length - 1 - last.findLastIndex((day) => day.stories > 0 || reads(day, shares) < 1);
}

/** What the last of these days brought, of those that were measured. */
function measured(days: readonly LedgerDay[], shares: Shares): readonly number[] {
  return days.slice(-baselineDays).flatMap((day) => (reads(day, shares) >= enough ? [day.stories] : []));
}

/** How much of the days right before could not be read, in days. */
function missedBefore(past: readonly LedgerDay[], shares: Shares): number {
  const last = past.slice(-baselineDays);
  const missed = last.slice(1 + last.findLastIndex((day) => reads(day, shares) >= enough));
  return missed.reduce((sum, day) => sum + 1 - reads(day, shares), 0);
}

/** Each source's part of what was reported on some days: these are the usual sources. */
function sharesOf(days: readonly LedgerDay[]): Shares {
  const brought = new Map<string, number>();
  for (const day of days) for (const [id, reports] of day.brought) brought.set(id, (brought.get(id) ?? 0) + reports);
  const total = [...brought.values()].reduce((sum, reports) => sum + reports, 0);
  return new Map([...brought].map(([id, reports]) => [id, reports / total]));
}

/** How much of what is usually reported could be read on a day: 1 where every usual source was, or none is known and any was. */
function reads({ looked, read }: LedgerDay, shares: Shares): number {
  if (!looked) return 0;
  const unread = [...shares].filter(([id]) => !read.has(id));
  if (shares.size === 0) return read.size > 0 ? 1 : 0;
  return unread.length === 0 ? 1 : Math.min(1 - Number.EPSILON, 1 - unread.reduce((sum, [, share]) => sum + share, 0));
}
