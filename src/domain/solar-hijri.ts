import { dayMs } from "../lib/durations.ts";
/**
 * Midnight UTC, in milliseconds since the epoch, of a day of the solar Hijri calendar; `undefined` where there is no such day.
 *
 * The year begins at the spring equinox, which no short formula gives; ICU, inside Node, knows.
 */
export function solarHijriDay(year: number, month: number, day: number): number | undefined {
  const newYear = [19, 20, 21, 22]
    .map((at) => Date.UTC(year + 621, 2, at))
    .find((at) => inPersian(at) === `1/1/${year}`);
  if (newYear === undefined) return undefined;

  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const at = newYear + (daysBefore + day - 1) * dayMs;
  return inPersian(at) === `${month}/${day}/${year}` ? at : undefined;
}

const persian = new Intl.DateTimeFormat("en-US-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

function inPersian(at: number): string {
  const parts = new Map(persian.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("month")}/${parts.get("day")}/${parts.get("year")}`;
}
