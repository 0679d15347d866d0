import { z } from "zod";

/**
 * A cron expression of five fields, read: the minutes, hours, days of the month, months (1 is January) and weekdays (0 is
 * Sunday) that it names. As in cron(5), day of month and weekday are joined by "or" when both are restricted.
 */
export const CronTimes = z.strictObject({
  minutes: z.array(z.int()).readonly(),
  hours: z.array(z.int()).readonly(),
  dates: z.array(z.int()).readonly(),
  months: z.array(z.int()).readonly(),
  weekdays: z.array(z.int()).readonly(),
});
export type CronTimes = z.infer<typeof CronTimes>;

/** Whether it names a day. */
export function fitsDay({ dates, months, weekdays }: CronTimes, day: WallDay): boolean {
  const byDate = dates.includes(day.date);
  const byWeekday = weekdays.includes(day.weekday);
  const either = dates.length < 31 && weekdays.length < 7;
  return months.includes(day.month) && (either ? byDate || byWeekday : byDate && byWeekday);
}

/** A day of the calendar; `month` 1 is January, `weekday` 0 is Sunday. */
export interface WallDay {
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}
