import { z } from "zod";

/** A date at the precision known: `2016`, `2016-07` or `2016-07-26`, in the calendar of who stated it (taken as UTC). */
export const PartialDate = z.string().refine(isPartialDate, "a year, a month or a day: 2016, 2016-07 or 2016-07-26");
export type PartialDate = z.infer<typeof PartialDate>;

/** Whether a text is such a date, of a day that exists. */
export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [year, month = 1, day = 1] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const date = new Date(Date.UTC(year ?? 0, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Sorts before every day that the date may mean; comparable as text only with other bounds. */
export function earliest(date: PartialDate): string {
  return `${date}-00-00`.slice(0, 10);
}

/** Sorts after every day that the date may mean; comparable as text only with other bounds. */
export function latest(date: PartialDate): string {
  return `${date}-99-99`.slice(0, 10);
}
