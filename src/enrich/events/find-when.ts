import { calendarDay } from "../../domain/calendar-day.ts";
import type { EventKind } from "../../domain/event.ts";
import { gapOf } from "../lexicon/sign.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { Report, ReportSentence } from "./report.ts";
import { telling } from "./telling.ts";

export interface FoundDay {
  /** ISO date. */
  readonly date: string;
  readonly sign: EventSign;
  /** Whether it may as well be the day beside it. */
  readonly isRough: boolean;
}

const day = 24 * 60 * 60 * 1000;

/** The day of the event, from a weekday, a word such as “yesterday”, or a date, by the day of publication; the title first. */
export function findWhen(report: Report, kind: EventKind, published: string | undefined): FoundDay | undefined {
  const today = published === undefined ? Number.NaN : Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(today) || kind === "analysis") return undefined;
  for (const sentence of telling(report)) {
    const days = sentence.signs
      .map((sign) => ({ sign, at: dayOf(sentence, sign, today, hourOf(published)) }))
      .filter(({ sign, at }) => at !== undefined && !isAhead(sentence, sign));
    const found = days.find(({ sign }) => !isOfSpeech(sentence, sign)) ?? days[0];
    if (found?.at !== undefined) {
      const date = new Date(found.at).toISOString().slice(0, 10);
      return { date, sign: found.sign, isRough: isAtNight(report) || isNearMidnight(found.sign, hourOf(published)) };
    }
  }
  return undefined;
}

function isAtNight(report: Report): boolean {
  return telling(report).some(({ signs }) => signs.some((sign) => has(sign, "night")));
}

/** “Today”, written where the day is another one than in London. */
function isNearMidnight({ meaning }: EventSign, hour: number): boolean {
  return meaning.role === "relativeDay" && (hour < dawn || hour >= dusk);
}

const dawn = 5;
/** In UTC: from here on the next day has begun where much of the news is from. */
const dusk = 18;

function hourOf(published = ""): number {
  return Number(published.slice(11, 13));
}

/** “said on Wednesday”: when it was told; often the same day, so it counts where no other is given. */
function isOfSpeech({ signs }: ReportSentence, sign: EventSign): boolean {
  return signs.some((other) => has(other, "says") && gapOf(other, sign) <= 2);
}

/** “until 22 May”, “next Friday”. */
function isAhead({ signs }: ReportSentence, sign: EventSign): boolean {
  return signs.some((other) => has(other, "notWhen") && other.to < sign.from && sign.from - other.to <= 2);
}

function dayOf(sentence: ReportSentence, sign: EventSign, today: number, hour: number): number | undefined {
  const { meaning } = sign;
  switch (meaning.role) {
    case "relativeDay":
      return today + meaning.days * day;
    case "weekday":
      return lastWeekday(sentence, sign, meaning.day, today, hour);
    case "month":
      return meaning.solar
        ? solarDateOf(sentence, sign, meaning.month, today)
        : dateOf(sentence, sign, meaning.month, today);
    default:
      return undefined;
  }
}

/** The last such day; “last Friday” on a Friday is a week ago. Late in the day the next one has begun elsewhere. */
function lastWeekday({ signs }: ReportSentence, sign: EventSign, weekday: number, today: number, hour: number): number {
  const since = (weekdayOf(today) - weekday + 7) % 7;
  const isLast = signs.some((other) => has(other, "last") && other.to === sign.from - 1);
  if (since === 6 && !isLast && hour >= dusk) return today + day;
  return today - (since === 0 && isLast ? 7 : since) * day;
}

/** Monday is 0; the epoch was a Thursday. */
function weekdayOf(time: number): number {
  return (Math.floor(time / day) + 3) % 7;
}

/** “14 July 2016”, “July 14”: without a year the last such day. */
function dateOf({ signs }: ReportSentence, sign: EventSign, month: number, today: number): number | undefined {
  const numbers = signs.flatMap((other) =>
    other.meaning.role === "number" ? [{ ...other, value: other.meaning.value }] : [],
  );
  const date = numbers.find(({ value, ...place }) => value >= 1 && value <= 31 && gapOf(place, sign) === 0);
  if (date === undefined) return undefined;
  const year = numbers.find(
    ({ value, ...place }) => value >= 1990 && value < 2100 && Math.min(gapOf(place, sign), gapOf(place, date)) === 0,
  );
  const now = new Date(today).getUTCFullYear();
  const time = Date.UTC(year?.value ?? now, month - 1, date.value);
  if (new Date(time).getUTCDate() !== date.value) return undefined;
  return year === undefined && time > today + day ? Date.UTC(now - 1, month - 1, date.value) : time;
}

/** «۱۴ میزان», «د تلې پر ۱۴مه»: the last such day of the solar hijri calendar. */
function solarDateOf({ signs }: ReportSentence, sign: EventSign, month: number, today: number): number | undefined {
  const date = signs.flatMap(({ meaning, from, to }) =>
    meaning.role === "number" && meaning.value >= 1 && meaning.value <= 31 && isDayBeside({ from, to }, sign)
      ? [meaning.value]
      : [],
  )[0];
  if (date === undefined) return undefined;
  const year = new Date(today).getUTCFullYear() - 621;
  return [year, year - 1]
    .map((each) => calendarDay("persian", each, month, date))
    .find((time) => time !== undefined && time <= today + day);
}

/** Right beside the month; behind it “on” may stand between. */
function isDayBeside(place: Pick<EventSign, "from" | "to">, month: EventSign): boolean {
  return gapOf(place, month) === 0 || (place.from > month.to && gapOf(place, month) === 1);
}
