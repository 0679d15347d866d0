import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";
import { type Element, find, textOf } from "./feed.ts";

/** RSS 1.0 Syndication module: the unit that `updateFrequency` divides. */
const periods: ReadonlyMap<string, number> = new Map([
  ["hourly", hourMs],
  ["daily", dayMs],
  ["weekly", 7 * dayMs],
  ["monthly", 30 * dayMs],
  ["yearly", 365 * dayMs],
]);

/**
 * How long a feed asks to be left alone between two polls: RSS's `<ttl>`, else `sy:updatePeriod` by its frequency.
 * In milliseconds, at most a day, since nobody's wish may silence a source; `undefined` where it asks nothing.
 */
export function feedPollInterval(feed: Element): number | undefined {
  const minutes = numberIn(find(feed, ["ttl"]));
  if (minutes !== undefined) return Math.min(minutes * minuteMs, dayMs);

  const periodElement = find(feed, ["sy:updateperiod"]);
  const period = periodElement && periods.get(textOf(periodElement).trim().toLowerCase());
  if (period === undefined) return undefined;
  return Math.min(Math.round(period / (numberIn(find(feed, ["sy:updatefrequency"])) ?? 1)), dayMs);
}

/** A whole number above zero. */
function numberIn(element: Element | undefined): number | undefined {
  const written = element === undefined ? "" : textOf(element).trim();
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined;
}
