import type { Item, RawItem } from "../../domain/item.ts";
import { dayMs } from "../../lib/durations.ts";

/** Clocks are wrong by hours, and time zones by a day; what is dated later was not published yet. */
const aheadMs = dayMs;
/** There was no feed before the web; an earlier date is a clock at its zero, or a slip. */
const firstFeed = Date.UTC(1990, 0, 1);

type Dates = Pick<Item, "published" | "doubtfulDate">;

/**
 * An item's date, where it can be believed at the moment in which the item is first seen. One that cannot is set aside: it
 * would be at the top for years, or make news look old. Of two that a date may mean, one that cannot be is none.
 *
 * @param seenAt milliseconds since the epoch
 */
export function trustDate({ published, unsureDates }: RawItem, seenAt: number): Dates {
  if (published !== undefined) return isPossible(published, seenAt) ? { published } : { doubtfulDate: published };
  if (unsureDates === undefined) return {};
  const [only, ...others] = unsureDates.filter((date) => isPossible(date, seenAt));
  if (only !== undefined && others.length === 0) return { published: only };
  return { doubtfulDate: unsureDates.length === 0 ? "unreadable" : unsureDates.join("/") };
}

function isPossible(date: string, seenAt: number): boolean {
  const at = Date.parse(date);
  return at >= firstFeed && at <= seenAt + aheadMs;
}
