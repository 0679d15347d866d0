import type { PartialDate } from "../domain/partial-date.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** `26 Jul 2016`, `July 2016` or `2016`: no more precise than what is known. */
export function formatDate(date: PartialDate): string {
  const [year = "", month, day] = date.split("-");
  const name = months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name.slice(0, 3)} ${year}`;
}

/** The day of an instant (milliseconds since the epoch), in UTC. */
export function dayOf(instant: number): PartialDate {
  return new Date(instant).toISOString().slice(0, 10);
}

/** `in July 2016`, `on 26 Jul 2016`. */
export function formatWhen(date: PartialDate): string {
  return `${date.length === "2016-07-26".length ? "on" : "in"} ${formatDate(date)}`;
}

/** `July 2016 – 27 Apr 2017`, `since June 2020`, `until April 2019`; empty when neither end is known. */
export function formatSpan(from: PartialDate | undefined, to: PartialDate | undefined): string {
  if (from !== undefined && from === to) return formatDate(from);
  if (from !== undefined && to !== undefined) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from !== undefined) return `since ${formatDate(from)}`;
  return to === undefined ? "" : `until ${formatDate(to)}`;
}

/** `January 2019` or `Jan 2019` as `2019-01`; undefined for anything else. */
export function readMonthName(text: string): PartialDate | undefined {
  const [, word = "", year] = /^(\p{L}{3,9})\.? (\d{4})$/u.exec(text.trim()) ?? [];
  const index = months.findIndex((name) => word !== "" && name.toLowerCase().startsWith(word.toLowerCase()));
  return index === -1 ? undefined : `${year}-${String(index + 1).padStart(2, "0")}`;
}
