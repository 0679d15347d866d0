import { dayMs } from "../lib/durations.ts";

/** The solar Hijri calendar of Iran and Afghanistan, and the lunar Hijri one as Umm al-Qura reckons it. */
export type HijriCalendar = "persian" | "islamic";

/**
 * Midnight UTC, in milliseconds since the epoch, of a day of a calendar; `undefined` where there is no such day.
 *
 * No short formula gives spring equinoxes and new moons; ICU, inside Node, knows them.
 */
export function calendarDay(calendar: HijriCalendar, year: number, month: number, day: number): number | undefined {
  const { id, daysOfYear } = calendars[calendar];
  let at = Date.UTC(622, 0, 1) + Math.round((year - 1) * daysOfYear + (month - 1) * 30 + day) * dayMs;
  for (let tries = 0; tries < 8; tries += 1) {
    const is = dateIn(id, at);
    const off = (year - is.year) * daysOfYear + ((month - is.month) * daysOfYear) / 12 + day - is.day;
    if (is.year === year && is.month === month && is.day === day) return at;
    at += (Math.round(off) || Math.sign(off)) * dayMs;
  }
  return undefined;
}

const calendars = {
  persian: { id: "persian", daysOfYear: 365.2422 },
  islamic: { id: "islamic-umalqura", daysOfYear: 354.367 },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function dateIn(calendar: string, at: number): { readonly year: number; readonly month: number; readonly day: number } {
  const parts = new Map(
    formatOf(calendar)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 };
}

function formatOf(calendar: string): Intl.DateTimeFormat {
  const known = formats.get(calendar);
  if (known !== undefined) return known;
  const numeric = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const format = new Intl.DateTimeFormat(`en-US-u-ca-${calendar}-nu-latn`, { timeZone: "UTC", ...numeric });
  formats.set(calendar, format);
  return format;
}
