import { parse } from "node-cron";
import type { CronTimes } from "../domain/cron-times.ts";
import { checkCron } from "./next-run.ts";

/** A cron expression read, or what is wrong with it in words. */
export function readCron(expression: string, now: number): CronTimes | { readonly problem: string } {
  if (expression.trim().split(/\s+/u).length !== 5) return { problem: "has not five fields" };
  const problem = checkCron(expression, now);
  if (problem !== undefined) return { problem };
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
