import { monthOf } from "./month-names.ts";
import { zoneMinutes } from "./time-zones.ts";

/**
 * A feed's date as an ISO 8601 instant in UTC, `undefined` for what is no date.
 *
 * Reads RFC 822/2822 and its many misspellings, W3C-DTF and ISO 8601, `dd.mm.yyyy`, asctime, month names of the languages
 * in `month-names.ts`. A missing zone is UTC, a missing time midnight; a wrong weekday is nobody's business.
 */
export function parseDate(raw: string | undefined): string | undefined {
  if (raw === undefined || raw.length > 200) return undefined;
  const text = westernDigits(raw)
    .replace(/\([^)]*\)\s*$/, "")
    .trim();
  const parts = isoLike(text) ?? compactIso(text) ?? dayFirst(text) ?? wordy(text);
  return parts && instant(parts);
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What follows the date: time and zone in any of the customary forms. */
  readonly rest: string;
}

/** Arabic-Indic and Persian digits as ASCII. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** `2024-02-29`, `2024-2-9`, `2024/02/29`, `2024-02`, `2024`, with or without a time. */
function isoLike(text: string): DateParts | undefined {
  const found = /^([+-]?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d:])(.*)$/s.exec(text);
  if (!found) return undefined;
  const [, year, month = "1", day = "1", rest = ""] = found;
  return { year: Number(year), month: Number(month), day: Number(day), rest: rest.replace(/^\s*[Tt,]\s*/, " ") };
}

/** `20240229`, `20240229T101112Z`. */
function compactIso(text: string): DateParts | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:[Tt ]?(\d\d)(\d\d)(\d\d)?(.*))?$/s.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0", zone = ""] = found;
  return { year: Number(year), month: Number(month), day: Number(day), rest: `${hours}:${minutes}:${seconds}${zone}` };
}

/** `29.02.2024`, `29/02/2024`, `29-02-2024`; month first only where the day cannot be a month. */
function dayFirst(text: string): DateParts | undefined {
  const found = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)(?!\d)[,г.]*(.*)$/su.exec(text);
  if (!found) return undefined;
  const [, first = "", second = "", year = "", rest = ""] = found;
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  return { year: fullYear(year), month: Number(month), day: Number(day), rest };
}

/** A date with its month in letters, before or after the day: RFC 822, asctime, `4 март 2024`, `March 4, 2024`. */
function wordy(text: string): DateParts | undefined {
  const [time = "", zone = ""] =
    /\d{1,2}:\d\d.*$/s
      .exec(text)?.[0]
      .match(/^([\d:.]+(?:\s*[ap]\.?m\.?)?)(.*)$/is)
      ?.slice(1) ?? [];
  const words = text.match(/[\p{L}\p{M}ʻʼ‘’'`]+|\d+/gu) ?? [];
  const at = words.findIndex((word) => monthOf(word) !== undefined);
  const month = monthOf(words[at] ?? "");
  if (month === undefined) return undefined;

  const before = words[at - 1] ?? "";
  const after = words[at + 1] ?? "";
  const asctimeYear = /\d{4}\s*$/.exec(zone)?.[0] ?? "";
  const trailing = /\d/.test(zone) && asctimeYear !== "" && !/[+-]\d{4}\s*$/.test(zone);
  if (/^\d{1,2}$/.test(before)) {
    const year = words.slice(at + 1).find((word) => /^(\d{4}|\d\d)$/.test(word)) ?? "";
    return { year: fullYear(year), month, day: Number(before), rest: time + zone };
  }
  if (/^\d{4}$/.test(before)) return { year: Number(before), month, day: Number(after), rest: time + zone };
  if (!/^\d{1,2}$/.test(after)) return undefined;
  const year = trailing ? asctimeYear.trim() : (words.slice(at + 2).find((word) => /^\d{4}$/.test(word)) ?? "");
  return {
    year: fullYear(year),
    month,
    day: Number(after),
    rest: time + (trailing ? zone.replace(/\d{4}\s*$/, "") : zone),
  };
}

/** Two digits are of the years 1969–2068, as RFC 2822 and POSIX have it. */
function fullYear(digits: string): number {
  const year = digits === "" ? Number.NaN : Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function instant({ year, month, day, rest }: DateParts): string | undefined {
  const clock =
    /^[\s,T–-]*(?:\p{L}+\s+)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?(.*)$/isu.exec(rest);
  const [, hours = "0", minutes = "0", seconds = "0", half, zone = clock ? "" : rest] = clock ?? [];
  const offset = zoneMinutes(zone.trim());
  const hour = (Number(hours) % (half ? 12 : 25)) + (half?.toLowerCase() === "p" ? 12 : 0);
  const days = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const longest = month === 2 ? 29 : days;
  if (
    !(
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= longest &&
      hour <= 24 &&
      Number(minutes) < 60 &&
      Number(seconds) <= 60
    )
  ) {
    return undefined;
  }

  const ms = Date.UTC(year, month - 1, day, hour, Number(minutes) - offset, Math.min(Number(seconds), 59));
  const sane = Number.isFinite(ms) && year >= 1970 && year <= 9999;
  return sane ? new Date(ms).toISOString() : undefined;
}
