import type { Item } from "../domain/item.ts";
import type { PollState } from "../domain/source.ts";
import type { Judged } from "./judge-items.ts";

const dayMs = 24 * 3_600_000;
/** How far back the habit reaches: what came a month ago weighs an eighth of what came today. */
const memoryDays = 14;

type Habit = Pick<PollState, "lastNewAt" | "perDay">;

/** From when to when the items of a reading date. */
export function spanOf(items: readonly Item[]): Pick<PollState, "span"> {
  const [oldest, newest] = [datesOf(items)[0], datesOf(items).at(-1)];
  return oldest === undefined || newest === undefined ? {} : { span: [oldest, newest] };
}

/** How many items a day a source brings, and when the last of them came, after a reading; the first one tells by its items' own dates. */
export function habitAfter(before: PollState, items: readonly Item[], judged: readonly Judged[], now: number): Habit {
  if (before.firstReadAt === undefined) return datedHabit(items, now);
  const news = judged.filter(({ verdict }) => verdict === "new").length;
  if (news === 0) return {};
  const days = Math.max(now - (before.lastNewAt ?? before.firstReadAt), 1) / dayMs;
  const weight = 1 - Math.exp(-days / memoryDays);
  return { lastNewAt: now, perDay: (before.perDay ?? 0) * (1 - weight) + (news / days) * weight };
}

/** Dates are written by anyone: those of the future tell nothing, and a feed with few of them has no habit yet. */
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
