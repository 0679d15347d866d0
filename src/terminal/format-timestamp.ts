import { dayMs, hourMs, minuteMs } from "../lib/durations.ts";

interface LocalTime {
  readonly now: number;
  readonly timeZone: string;
}

/** Discord's `<t:unix:style>` as its client shows it, in the given zone; `instant` in milliseconds since the epoch. */
export function formatTimestamp(instant: number, style: string, { now, timeZone }: LocalTime): string {
  if (!(Math.abs(instant) <= furthestInstant)) return "unknown time";
  if (style === "R") return relative(instant - now);
  return new Intl.DateTimeFormat("en-GB", { ...shapes[style], timeZone }).format(instant).replace(/, (?=\d\d:)/, " ");
}

/** The last instant that JavaScript can represent. */
const furthestInstant = 8.64e15;

const shapes: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "medium", timeStyle: "short" },
  F: { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
};

const units = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["day", dayMs],
  ["hour", hourMs],
  ["minute", minuteMs],
] as const;

function relative(ms: number): string {
  const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  const [unit, size] = units.find(([, size]) => Math.abs(ms) >= size) ?? (["second", 1000] as const);
  return format.format(Math.trunc(ms / size), unit);
}
