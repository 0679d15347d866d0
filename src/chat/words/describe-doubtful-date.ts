import type { PollState } from "../../domain/source.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { md } from "../text.ts";

/** What is said of an item's date that is not believed, as in “dated 2031-01-01 by the feed, not trusted”. */
export function describeDoubtfulDate(doubtfulDate: string): string {
  if (doubtfulDate === "unreadable") return "with a date that cannot be read";
  const days = doubtfulDate.split("/").map((date) => date.slice(0, 10));
  return days.length > 1
    ? `dated ${days.join(" or ")}: the feed does not say whether day or month comes first`
    : `dated ${days.join()} by the feed, not trusted`;
}

/** A date that had not come when the item was seen; `date` as a reader is shown it. */
export function describeDateAhead(date: Markdown): Markdown {
  return md`dated ${date} by the feed, ahead of its time and not trusted`;
}

/** How many items of a reading have a date that is not believed, in a sentence; empty where none does. */
export function describeDoubts({ doubtfulDates, itemsInFeed = 0 }: PollState): string {
  if (doubtfulDates === undefined) return "";
  const { future, past, either, unreadable } = doubtfulDates;
  const kinds = [
    future > 0 && `${future} in the future`,
    past > 0 && `${past} before 1990`,
    either > 0 && `${either} with day and month in an order that nobody can tell`,
    unreadable > 0 && `${unreadable} with what is no date`,
  ];
  return `Of ${itemsInFeed} items dated: ${kinds.filter(Boolean).join(", ")}. Not trusted; such items count from when they were first seen.`;
}
