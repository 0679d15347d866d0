import type { Item, RawItem } from "../../domain/item.ts";
import { dayMs } from "../../lib/durations.ts";

/** Clocks are wrong by hours, and time zones by a day; what is dated later was not published yet. */
const aheadMs = dayMs;
/** There was no feed before the web; an earlier date is a clock at its zero, or a slip. */
const firstFeed = Date.UTC(1990, 0, 1);

type Dates = Pick<Item, "published" | "doubtfulDate">;

/**
 * An item's date, where it can be believed at the moment in which the item is first seen. One that cannot is set aside: it
 * would be at the top for years, or make news look old.
 *
 * @param seenAt milliseconds since the epoch
 */
export function trustDate({ published, hasUnreadableDate }: RawItem, seenAt: number): Dates {
  if (published === undefined) return hasUnreadableDate ? { doubtfulDate: "unreadable" } : {};
  const at = Date.parse(published);
  return at < firstFeed || at > seenAt + aheadMs ? { doubtfulDate: published } : { published };
}
