import { dayMs, minuteMs } from "./durations.ts";
import { getOrMake } from "./get-or-make.ts";

/** What a clock on the wall of a time zone shows; `minutes` since midnight. */
interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minutes: number;
}

/** Minutes since midnight on the wall of `zone` (IANA) at an instant in milliseconds. */
export function minutesOfDay(instant: number, zone: string): number {
  return wallTime(instant, zone).minutes;
}

/** The date on the wall of `zone`, as `2026-03-29`. */
export function dateOn(instant: number, zone: string): string {
  const { year, month, day } = wallTime(instant, zone);
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** `22:30` as minutes since midnight; `undefined` for what is no time of day. */
export function parseTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(text.trim()) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/**
 * The first instant after `after` at which the wall of `zone` shows that time of day. On the day that daylight saving skips
 * it, it comes as much later as was skipped; on the day that repeats it, it comes the first time.
 */
export function nextTimeOfDay(minutes: number, zone: string, after: number): number {
  return nextOnDays(() => [minutes], zone, after) ?? after + dayMs;
}

/** A day of the calendar; `month` 1 is January, `weekday` 0 is Sunday. */
interface CalendarDay {
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

/** Four years hold every date that exists. */
const horizonDays = 4 * 366;
/** No daylight saving moves the wall by more, in minutes. */
const mostMoved = 180;

/** The same for times that differ from day to day; `timesOf` answers a day's, earliest first. `undefined` when none comes within four years. */
export function nextOnDays(
  timesOf: (day: CalendarDay) => readonly number[],
  zone: string,
  after: number,
): number | undefined {
  const today = wallTime(after, zone);
  for (let day = 0; day < horizonDays; day += 1) {
    const midnight = new Date(Date.UTC(today.year, today.month - 1, today.day + day));
    const calendar = { month: midnight.getUTCMonth() + 1, date: midnight.getUTCDate(), weekday: midnight.getUTCDay() };
    const times = timesOf(calendar).filter((minutes) => day > 0 || minutes > today.minutes - mostMoved);
    for (const minutes of times) {
      const instant = instantOf({ ...today, minutes }, day, zone);
      if (instant > after) return instant;
    }
  }
  return undefined;
}

/** Whether `zone` names a time zone that this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * `2026-12-01 18:00` on the wall of `zone` as an instant; a day without a time means the midnight that ends it. `undefined` for
 * what is no date. An hour that daylight saving repeats means the first.
 */
export function parseWallTime(text: string, zone: string): number | undefined {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]+(\S+))?$/u.exec(text.trim()) ?? [];
  const [year = 0, month = 0, day = 0] = parts.slice(0, 3).map(Number);
  const minutes = parts[3] === undefined ? 0 : parseTimeOfDay(parts[3]);
  const lastDay = (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / dayMs;
  if (minutes === undefined || month < 1 || month > 12 || day < 1 || day > lastDay) return undefined;
  return instantOf({ year, month, day, minutes }, parts[3] === undefined ? 1 : 0, zone);
}

/** As `parseWallTime` reads it back, to the minute. */
export function formatWallTime(instant: number, zone: string): string {
  const { year, month, day, minutes } = wallTime(instant, zone);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map(twoDigits);
  return `${year}-${twoDigits(month)}-${twoDigits(day)} ${hour}:${minute}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function instantOf({ year, month, day, minutes }: WallTime, daysOn: number, zone: string): number {
  const asUtc = Date.UTC(year, month - 1, day + daysOn) + minutes * minuteMs;
  const [before, after] = [offset(asUtc - dayMs / 2, zone), offset(asUtc + dayMs / 2, zone)];
  const shown = [asUtc - before, asUtc - after].filter((instant) => minutesOfDay(instant, zone) === minutes);
  return shown.length === 0 ? asUtc - before : Math.min(...shown);
}

/** By how much the wall is ahead of UTC, in milliseconds. */
function offset(instant: number, zone: string): number {
  const { year, month, day, minutes } = wallTime(instant, zone);
  return Date.UTC(year, month - 1, day) + minutes * minuteMs - Math.floor(instant / minuteMs) * minuteMs;
}

/** By zone: to make one costs fifty times what it does. There are no more than the few hundred zones that `Intl` knows. */
const walls = new Map<string, Intl.DateTimeFormat>();

function wallOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
}

function wallTime(instant: number, zone: string): WallTime {
  const parts = getOrMake(walls, zone, () => wallOf(zone)).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return { year: read("year"), month: read("month"), day: read("day"), minutes: read("hour") * 60 + read("minute") };
}
