import { earliest, isPartialDate, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import { readMonthName } from "./format-date.ts";

/** The time that a person asked about, at the precision they gave. Throws `UserMistake` on anything but a date. */
export function readAsOf(text: string, option = "as_of"): PartialDate {
  const trimmed = text.trim();
  const date = isPartialDate(trimmed) ? trimmed : readMonthName(trimmed);
  if (date !== undefined) return date;
  throw new UserMistake({ code: "not-a-date", option });
}

/** Whether a statement's time touches the time asked about. One without any date touches none. */
export function touches({ from, to, asOf }: Statement, time: PartialDate): boolean {
  const begin = from ?? (to === undefined ? asOf : undefined);
  if (begin === undefined) return false;
  const end = to ?? (from === undefined ? begin : undefined);
  return earliest(begin) <= latest(time) && (end === undefined || latest(end) >= earliest(time));
}
