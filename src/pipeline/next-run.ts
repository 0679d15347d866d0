import { type ParsedFields, parse, validateDetailed } from "node-cron";

const minuteMs = 60_000;
/** Four years hold every date that exists, 29 February among them. */
const horizonMs = 4 * 366 * 24 * 60 * minuteMs;

/**
 * The first whole minute after `after` that a cron expression names, in the process's time zone; instants in milliseconds.
 * As in cron(5), day of month and day of week are joined by "or" when both are restricted.
 *
 * @throws when no minute within four years fits, such as 30 February; `checkCron` refuses those beforehand
 */
export function nextRun(expression: string, after: number): number {
  const fields = parse(expression);
  const end = after + horizonMs;
  let at = Math.floor(after / minuteMs) * minuteMs + minuteMs;
  while (at < end) {
    const date = new Date(at);
    if (!fields.month.includes(date.getMonth() + 1) || !dayFits(fields, date)) at = startOfNextDay(date);
    else if (!fields.hour.includes(date.getHours())) at = startOfNextHour(date);
    else if (!fields.minute.includes(date.getMinutes())) at += minuteMs;
    else return at;
  }
  throw new RangeError(`the cron expression ${expression} never comes`);
}

/** What is wrong with a cron expression, in words; `undefined` when it can be kept. */
export function checkCron(expression: string, now: number): string | undefined {
  const verdict = validateDetailed(expression);
  const [error] = verdict.errors;
  if (!verdict.valid)
    return error === undefined ? "is not a cron expression" : `has a wrong ${error.field}: ${error.message}`;
  if (parse(expression).dayOfMonth.some((day) => typeof day !== "number"))
    return "may name days of the month by number only";
  try {
    nextRun(expression, now);
    return undefined;
  } catch {
    return "names a date that never comes";
  }
}

function dayFits(fields: ParsedFields, date: Date): boolean {
  const byDate = fields.dayOfMonth.includes(date.getDate());
  const byWeekday = fields.dayOfWeek.includes(date.getDay());
  const dateRestricted = fields.dayOfMonth.length < 31;
  const weekdayRestricted = new Set(fields.dayOfWeek.map((day) => Number(day) % 7)).size < 7;
  return dateRestricted && weekdayRestricted ? byDate || byWeekday : byDate && byWeekday;
}

function startOfNextDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** By adding, not by setting the hour: an hour that daylight saving skips or repeats must not hold the search in place. */
function startOfNextHour(date: Date): number {
  return date.getTime() + (60 - date.getMinutes()) * minuteMs;
}
