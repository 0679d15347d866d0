import type { Item } from "../domain/item.ts";
import type { PollState } from "../domain/source.ts";
import { dayMs } from "../lib/durations.ts";
import type { ClassifiedItem } from "./classify-items.ts";

/** How far back the habit reaches: what came a month ago weighs an eighth of what came today. */
const memoryDays = 14;

type Habit = Pick<PollState, "lastNewAt" | "perDay">;

/** From when to when the items of a reading date. */
export function spanOf(items: readonly Item[]): Pick<PollState, "span"> {
  const [oldest, newest] = [datesOf(items)[0], datesOf(items).at(-1)];
  return oldest === undefined || newest === undefined ? {} : { span: [oldest, newest] };
}

/** How many items of a reading have a date that is not believed. */
export function doubtsAbout(items: readonly Item[]): Pick<PollState, "doubtfulDates"> {
  const dates = items.flatMap(({ doubtfulDate }) => doubtfulDate ?? []);
  if (dates.length === 0) return {};
  const unreadable = dates.filter((date) => date === "unreadable").length;
  const either = dates.filter((date) => date.includes("/")).length;
  const past = dates.filter((date) => date < "1990" && !date.includes("/")).length;
  return { doubtfulDates: { future: dates.length - past - either - unreadable, past, either, unreadable } };
}

/** How many items a day a source brings, and when the last of them came, after a reading; the first one counts its items by their own dates. */
export function postingRateAfter(
  before: PollState,
  items: readonly Item[],
  judged: readonly ClassifiedItem[],
  now: number,
): Habit {
  if (before.firstReadAt === undefined) return datedHabit(items, now);
  const news = judged.filter(({ verdict }) => verdict === "new").length;
  if (news === 0) return {};
  const days = Math.max(now - (before.lastNewAt ?? before.firstReadAt), 1) / dayMs;
  const weight = 1 - Math.exp(-days / memoryDays);
  return { lastNewAt: now, perDay: (before.perDay ?? 0) * (1 - weight) + (news / days) * weight };
}

/** A date may be ahead by a day and be believed still; a feed with few dates has no habit yet. */
function datedHabit(items: readonly Item[], now: number): Habit {
  const dates = datesOf(items).filter((at) => at <= now);
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (oldest === undefined || newest === undefined) return { lastNewAt: now };
  const days = (newest - oldest) / dayMs;
  return { lastNewAt: newest, ...(dates.length >= 3 && days > 0 && { perDay: (dates.length - 1) / days }) };
}

/** Oldest first. */
function datesOf(items: readonly Item[]): readonly number[] {
  return items
    .map(({ published }) => (published === undefined ? Number.NaN : Date.parse(published)))
    .filter((at) => !Number.isNaN(at))
    .toSorted((a, b) => a - b);
}
