import { dayMs } from "../lib/durations.ts";

/** The ISO date so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** So many ISO dates, the last of them `last`, oldest first. */
export function daysUntil(last: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addDays(last, index + 1 - count));
}
