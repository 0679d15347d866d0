import { parse, validateDetailed } from "node-cron";
import { type CronTimes, fitsDay } from "../domain/cron-times.ts";
import { dayMs, minuteMs } from "../lib/durations.ts";

/** Four years hold every date that exists, 29 February among them. */
const horizonMs = 4 * 366 * dayMs;

/**
 * The first whole minute after `after` that a cron expression names, in the process's time zone; instants in milliseconds.
 *
 * @throws when no minute within four years fits, such as 30 February; `checkCron` refuses those before
 */
export function nextRun(expression: string, after: number): number {
  const times = timesOf(expression);
  const end = after + horizonMs;
  let at = Math.floor(after / minuteMs) * minuteMs + minuteMs;
  while (at < end) {
    const date = new Date(at);
    const day = { month: date.getMonth() + 1, date: date.getDate(), weekday: date.getDay() };
    if (!fitsDay(times, day)) at = startOfNextDay(date);
    else if (!times.hours.includes(date.getHours())) at = startOfNextHour(date);
    else if (!times.minutes.includes(date.getMinutes())) at += minuteMs;
    else return at;
  }
  throw new RangeError(`the cron expression ${expression} never comes`);
}

/** What is wrong with a cron expression of a config file, in words that follow its key; `undefined` when it can be kept. */
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

/** A cron expression of five fields, read; `undefined` where it is none or never comes. */
export function readCron(expression: string, now: number): CronTimes | undefined {
  const isOfFive = expression.trim().split(/\s+/u).length === 5;
  return isOfFive && checkCron(expression, now) === undefined ? timesOf(expression) : undefined;
}

function timesOf(expression: string): CronTimes {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = parse(expression);
  const numbers = (field: readonly unknown[]) =>
    field.flatMap((value) => (Number.isInteger(Number(value)) ? [Number(value)] : []));
  const rising = (field: readonly unknown[]) => numbers(field).toSorted((a, b) => a - b);
  return {
    minutes: rising(minute),
    hours: rising(hour),
    dates: rising(dayOfMonth),
    months: rising(month),
    weekdays: [...new Set(numbers(dayOfWeek).map((day) => day % 7))].toSorted((a, b) => a - b),
  };
}

function startOfNextDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** By adding, not by setting the hour: an hour that daylight saving skips or repeats must not hold the search in place. */
function startOfNextHour(date: Date): number {
  return date.getTime() + (60 - date.getMinutes()) * minuteMs;
}
