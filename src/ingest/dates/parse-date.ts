import { calendarDay } from "../../domain/calendar-day.ts";
import { type Calendar, findMonth, findWeekday } from "./calendar-names.ts";
import { nameWords } from "./fold-name.ts";
import { timeOnDay } from "./time-on-day.ts";

/**
 * The instants that a feed's date may mean, ISO 8601 in UTC: one where it is sure, none for what is no date, two for `03/04/2024`,
 * where nobody says whether day or month comes first: that by the day first comes first.
 *
 * Reads RFC 822/2822 and its many misspellings, W3C-DTF and ISO 8601, `dd.mm.yyyy`, asctime, seconds and milliseconds since the
 * epoch, and the calendars and languages of `calendar-names.ts`. A missing zone is UTC, a missing time midnight; a weekday only
 * decides between two instants.
 */
export function parseDate(raw: string | undefined): readonly string[] {
  if (raw === undefined || raw.length > 200) return [];
  const text = plainSigns(raw);
  const known = usual.test(text) ? Date.parse(text) : Number.NaN;
  if (known >= 0) return [new Date(known - (known % 1000)).toISOString()];

  const counted = /^(?:\/date\()?(\d{9,10}|\d{13})(?:\.\d+)?(?:[+-]\d{4})?(?:\)\/)?$/i.exec(text)?.[1];
  if (counted !== undefined) return [new Date(Number(counted.padEnd(13, "0"))).toISOString()];

  const written = yearFirst(text) ?? compact(text) ?? numeric(text, easternDigit.test(raw)) ?? monthInLetters(text);
  const instants = [...new Set(written?.flatMap((date) => instantOf(date) ?? []))];
  const weekday = instants.length > 1 ? findWeekday(nameWords(text)) : undefined;
  const fitting = instants.filter((instant) => new Date(instant).getUTCDay() === weekday);
  return fitting.length === 1 ? fitting : instants;
}

/** What nearly all feeds write, and every engine reads alike. */
const usual =
  /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?:19|20)\d\d \d\d:\d\d:\d\d (?:GMT|[+-](?:0\d|1[0-4])[0-5]\d)$/;

/** What comes first in `03/04/2024`. */
export type NumericOrder = "day" | "month";

/** The order in which a feed writes its dates of digits, where one with a number over twelve shows it and none shows the other. */
export function numericOrder(texts: readonly string[]): NumericOrder | undefined {
  const found = new Set<NumericOrder>();
  for (const text of texts) {
    const [, , first = 0, between, second = 0] = text.length > 200 ? [] : (dateOfDay.exec(plainSigns(text)) ?? []);
    if (between === ".") continue;
    if (Number(first) > 12) found.add("day");
    if (Number(second) > 12) found.add("month");
  }
  return found.size === 1 ? [...found][0] : undefined;
}

interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What follows the date: time and zone in any of the customary forms. */
  readonly rest: string;
}

/** Digits of any script as ASCII, spaces of any kind as one, marks of direction gone, years, months and days of East Asia as dashes. */
function plainSigns(text: string): string {
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(easternDigits, westernDigit)
    .replace(/(\d)[年년]\s*(\d+)[月월]\s*(\d+)[日일]/g, "$1-$2-$3 ")
    .replace(/[‐‑]/g, "-")
    .replace(/[،，]/g, ",")
    .replace(/\s+/g, " ")
    .trim();
}

const easternDigit = /[٠-٩۰-۹०-९০-৯]/;
const easternDigits = /[٠-٩۰-۹०-९০-৯０-９]/g;

function westernDigit(digit: string): string {
  const place = digit.charCodeAt(0) & 0xf;
  return String(/[०-৯]/.test(digit) ? place - 6 : place);
}

/** What may come before a date of digits: a clock, then a weekday or “Published:”. */
const lead = String.raw`^(?:(\d{1,2}:\d\d(?::\d\d)?)\s*[,/|–-]?\s+)?(?:[\p{L}\p{M}.:-]+,?\s+){0,3}`;
const dateOfYear = new RegExp(
  String.raw`${lead}(\d{4})[-/.]\s?(0?\d{1,2})[-/.]\s?(0?\d{1,2})(?![\d:-])(?:[Tt,](?=\s?\d))?(.*)$`,
  "u",
);
const dateOfDay = new RegExp(
  String.raw`${lead}(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d\d)(?!\d)(?:\s?[гжй]\.?)?,?(.*)$`,
  "u",
);

/** `2024-02-29`, `2024-2-9`, `2024/02/29`, with or without a time; `2024-02`, `2024`. */
function yearFirst(text: string): readonly WrittenDate[] | undefined {
  const [, year, month = "1"] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  if (year !== undefined) return [{ year: Number(year), month: Number(month), day: 1, rest: "" }];
  const found = dateOfYear.exec(text);
  if (!found) return undefined;
  const [, time = "", years, months, days, rest = ""] = found;
  return [{ year: Number(years), month: Number(months), day: Number(days), rest: time + rest }];
}

/** `20240229`, `20240229T101112Z`, `20240229101112`; of ISO 8601 also the day of a year and the week, `2024-060`, `2024-W09-4`. */
function compact(text: string): readonly WrittenDate[] | undefined {
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0", zone = ""] =
    /^(\d{4})(\d\d)(\d\d)(?:[Tt ]?(\d\d):?(\d\d):?(\d\d)?(.*))?$/.exec(text) ?? [];
  if (year !== undefined)
    return [
      { year: Number(year), month: Number(month), day: Number(day), rest: `${hours}:${minutes}:${seconds}${zone}` },
    ];

  const [, ofYear, week, weekday = "1", ordinal, rest = ""] =
    /^(\d{4})-?(?:W(\d\d)(?:-?([1-7]))?|(\d{3}))(?:T(\d.*))?$/i.exec(text) ?? [];
  if (ofYear === undefined) return undefined;
  const weekOne = new Date(Date.UTC(Number(ofYear), 0, 4)).getUTCDay() || 7;
  const days = ordinal === undefined ? Number(week) * 7 - 7 + Number(weekday) + 4 - weekOne : Number(ordinal);
  const date = new Date(Date.UTC(Number(ofYear), 0, days));
  return [{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), rest }];
}

/**
 * `29.02.2024`, `29/02/2024`, `29-02-2024`, also after a weekday or a time. Between dots the day comes first everywhere, and so it
 * does in the calendars and digits of the East; otherwise America writes the month first, and both are given where both can be.
 */
function numeric(text: string, isEastern: boolean): readonly WrittenDate[] | undefined {
  const found = dateOfDay.exec(text);
  if (!found) return undefined;
  const [, time = "", first, between, second, years = "", after = ""] = found;
  const year = fullYear(years);
  const rest = time + after;
  const byDay = { year, month: Number(second), day: Number(first), rest };
  const byMonth = { year, month: Number(first), day: Number(second), rest };
  const isSure = (between === "." && byDay.month <= 12) || calendarOf(year) !== "gregorian" || isEastern;
  return isSure ? [byDay] : [byDay, byMonth];
}

/** A date with its month in letters, before or after the day: RFC 822, asctime, `4 март 2024`, `March 4, 2024`, `2024-yil 4-mart`. */
function monthInLetters(text: string): readonly WrittenDate[] | undefined {
  const [head, tail] = splitClock(text);
  const words = nameWords(head);
  const lateYear = /(?<![\d:+.-])\d{4}(?!\d)/.exec(tail)?.[0];
  const longYear = words.find((word) => /^\d{4}$/.test(word)) ?? lateYear;
  const found = findMonth(words, longYear === undefined ? "gregorian" : calendarOf(Number(longYear)));
  if (found === undefined) return undefined;

  const before = words.slice(0, found.from).findLast(isShortNumber);
  const after = words.slice(found.to).filter(isShortNumber);
  const day = before ?? after[0];
  const year = longYear ?? (before === undefined ? after[1] : after[0]);
  if (day === undefined || year === undefined) return undefined;
  const rest = year === lateYear ? tail.replace(year, "") : tail;
  return [{ year: fullYear(year), month: found.number, day: Number(day), rest }];
}

/** The date, then its clock with all that follows; with hours and minutes as anybody writes them: `10:30`, `10h30`, `10.30 WIB`. */
function splitClock(text: string): readonly [date: string, clock: string] {
  const [, time, date = ""] = /^(\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?)(?=\D)(.*)$/i.exec(text) ?? [];
  if (time !== undefined) return [date, time];
  const at =
    /(?<![\d.])\d{1,2}(?::\d{1,2}|\s?h\s?\d\d|\.\d\d(?![\d.])|\s?[ap]\.?m\b)/i.exec(text)?.index ?? text.length;
  return [text.slice(0, at), text.slice(at)];
}

function isShortNumber(word: string): boolean {
  return /^\d{1,2}$/.test(word);
}

/** Two digits are of the years 1969–2068, as POSIX has it. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

/** The only calendar in which a year may be of a feed: 1369–1420 is 1990–2042 of ours in the solar one, 1421–1480 2000–2058 in the lunar. */
function calendarOf(year: number): Calendar {
  if (year >= 1369 && year <= 1420) return "persian";
  return year > 1420 && year <= 1480 ? "islamic" : "gregorian";
}

/** What is of no year between 1970 and 9999 is no date. */
function instantOf({ rest, ...date }: WrittenDate): string | undefined {
  const midnight = midnightOf(date);
  const ms = midnight === undefined ? undefined : timeOnDay(rest, midnight);
  return ms !== undefined && ms >= 0 && ms < 253_402_300_800_000 ? new Date(ms).toISOString() : undefined;
}

/** The 30th of February is the 1st or 2nd of March, as feeds have it; the 32nd of January is no date. The Buddhist year 2567 is 2024. */
function midnightOf({ year, month, day }: Omit<WrittenDate, "rest">): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const calendar = calendarOf(year);
  if (calendar !== "gregorian") return calendarDay(calendar, year, month, day);
  return Date.UTC(year >= 2500 && year <= 2600 ? year - 543 : year, month - 1, day);
}
