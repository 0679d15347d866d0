import { solarHijriDay } from "../../domain/solar-hijri.ts";
import { monthOf } from "./month-names.ts";
import { zoneMinutes } from "./time-zones.ts";

/**
 * A feed's date as an ISO 8601 instant in UTC, `undefined` for what is no date.
 *
 * Reads RFC 822/2822 and its many misspellings, W3C-DTF and ISO 8601, `dd.mm.yyyy`, asctime, seconds since the epoch, and month
 * names of the languages in `month-names.ts`. A missing zone is UTC, a missing time midnight; a wrong weekday is nobody's business.
 */
export function parseDate(raw: string | undefined): string | undefined {
  if (raw === undefined || raw.length > 200) return undefined;
  const text = westernDigits(raw).trim();
  if (/^\d{9,10}$|^\d{13}$/.test(text)) return new Date(Number(text.padEnd(13, "0"))).toISOString();

  const written = isoLike(text) ?? compactIso(text) ?? dayFirst(text) ?? monthInLetters(text);
  return written && instant(written);
}

interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly calendar?: "gregorian" | "solar-hijri";
  /** What follows the date: time and zone in any of the customary forms. */
  readonly rest: string;
}

/** Arabic-Indic and Persian digits as ASCII, spaces of any kind as one. */
function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/g, " ");
}

/** `2024-02-29`, `2024-2-9`, `2024/02/29`, `2024-02`, `2024`, with or without a time. */
function isoLike(text: string): WrittenDate | undefined {
  const found = /^(\d{4})(?:[-/.](0?\d{1,2})(?:[-/.](0?\d{1,2}))?)?(?![\d:-])\s*(?:[Tt,]\s*)?(\d.*|[Zz+-].*)?$/.exec(
    text,
  );
  if (!found) return undefined;
  const [, year, month = "1", day = "1", rest = ""] = found;
  return { year: Number(year), month: Number(month), day: Number(day), rest };
}

/** `20240229`, `20240229T101112Z`. */
function compactIso(text: string): WrittenDate | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:[Tt ](\d\d):?(\d\d):?(\d\d)?(.*))?$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0", zone = ""] = found;
  return { year: Number(year), month: Number(month), day: Number(day), rest: `${hours}:${minutes}:${seconds}${zone}` };
}

/** `29.02.2024`, `29/02/2024`, `29-02-2024`, also after a weekday or a time; month first only where the other cannot be a month. */
function dayFirst(text: string): WrittenDate | undefined {
  const found =
    /^(?:(\d{1,2}:\d\d(?::\d\d)?)\s*[,/|]?\s+)?(?:\p{L}+\.?,?\s+)?(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)(?!\d)(?:\s?[гжй]\.?)?,?(.*)$/u.exec(
      text,
    );
  if (!found) return undefined;
  const [, time = "", first = "", second = "", year = "", rest = ""] = found;
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  return { year: fullYear(year), month: Number(month), day: Number(day), rest: `${time}${rest}` };
}

/** A date with its month in letters, before or after the day: RFC 822, asctime, `4 март 2024`, `March 4, 2024`, `2024-yil 4-mart`. */
function monthInLetters(text: string): WrittenDate | undefined {
  const clock = /(?<!\d)\d{1,2}:\d{1,2}/.exec(text)?.index ?? text.length;
  const [head, tail] = clock === 0 ? clockFirst(text) : [text.slice(0, clock), text.slice(clock)];
  const words = head.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const at = words.findIndex((word) => monthOf(word) !== undefined);
  const named = monthOf(words[at] ?? "");
  if (named === undefined) return undefined;

  const before = words.slice(0, at).findLast(isShortNumber);
  const after = words.slice(at + 1).filter(isShortNumber);
  const day = before ?? after[0];
  const lateYear = /(?<![\d:+.-])\d{4}(?!\d)/.exec(tail)?.[0];
  const year = words.find((word) => /^\d{4}$/.test(word)) ?? (before === undefined ? after[1] : after[0]) ?? lateYear;
  if (day === undefined || year === undefined) return undefined;
  const rest = year === lateYear ? tail.replace(year, "") : tail;
  return { year: fullYear(year), month: named.month, calendar: named.calendar, day: Number(day), rest };
}

function clockFirst(text: string): readonly [string, string] {
  const [, time = "", date = ""] = /^([\d:]+)(.*)$/.exec(text) ?? [];
  return [date, time];
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

function instant(written: WrittenDate): string | undefined {
  const time = timeOf(written.rest);
  const midnight = midnightOf(written);
  if (time === undefined || midnight === undefined) return undefined;

  const ms = midnight + time;
  return ms >= 0 && ms < 253_402_300_800_000 ? new Date(ms).toISOString() : undefined;
}

/** Milliseconds since the day's midnight in UTC. */
function timeOf(rest: string): number | undefined {
  const clock =
    /^[\s,–-]*(?:[\p{L}]+\.?\s+)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?(?!\p{L}))?(.*)$/iu.exec(
      rest,
    );
  const [, hours = "0", minutes = "0", seconds = "0", half, zone = clock ? "" : rest] = clock ?? [];
  const offset = zoneMinutes(zone.replace(/^[\s,]+/, ""));
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (offset === undefined || hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return ((hour * 60 + Number(minutes) - offset) * 60 + Math.min(Number(seconds), 59)) * 1000;
}

/** The 30th of February is the 1st or 2nd of March, as feeds have it; the 32nd of January is no date. */
function midnightOf({ year, month, day, calendar }: WrittenDate): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return calendar === "solar-hijri" ? solarHijriDay(year, month, day) : Date.UTC(year, month - 1, day);
}
