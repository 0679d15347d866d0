import { findHalf } from "./calendar-names.ts";
import { nameWords } from "./fold-name.ts";
import { zoneMinutes } from "./time-zones.ts";

/**
 * Milliseconds since the epoch, of the clock and the zone that follow a date; `undefined` where that is no time. Nothing is midnight.
 *
 * @param midnight the day's midnight in UTC, in milliseconds since the epoch
 */
export function timeOnDay(rest: string, midnight: number): number | undefined {
  const clock =
    /^[\s.,–—|/@-]*((?:[\p{L}\p{M}]+[.:]?\s+){0,2})(\d{1,2})(?::|\.(?=\d\d(?!\d))|\s?h\s?|(?=\s?[ap]\.?m\b))(\d{0,2})(?::(\d{1,2})(?:[.,]\d+|:\d{3,})?)?(.*)$/iu.exec(
      rest,
    );
  const [, words = "", hours = "0", minutes = "0", seconds = "0", behind = clock ? "" : rest] = clock ?? [];
  const [half, zone] = takeHalf(behind);
  const hour = hourOf(Number(hours), half ?? findHalf(nameWords(words))?.half);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const local = midnight + ((hour * 60 + Number(minutes)) * 60 + Math.min(Number(seconds), 59)) * 1000;
  const offset = zoneMinutes(zone.replace(/^[\s,–—|]+/, ""), local);
  return offset === undefined ? undefined : local - offset * 60_000;
}

/** The half of the day that a text begins with, and what follows it. */
function takeHalf(text: string): readonly [half: "am" | "pm" | undefined, rest: string] {
  const found = /^\s*[\p{L}\p{M}]/u.test(text) ? findHalf(nameWords(text)) : undefined;
  if (found?.from !== 0) return [undefined, text];
  return [found.half, text.replace(new RegExp(String.raw`^(?:[^\p{L}]*[\p{L}\p{M}]+){${found.to}}\.?`, "u"), "")];
}

function hourOf(hour: number, half: "am" | "pm" | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}
