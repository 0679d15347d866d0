import type { Trend, TrendDay } from "../../domain/trend.ts";
import type { Label, Markdown } from "../../lib/shown-text.ts";
import { bold, count, escapeText, inLines, joined, md, plainText, withCommas, withDots } from "../text.ts";
import { describeVerdictsOf } from "./describe-answers.ts";

/** Discord's limit of the words for a picture. */
const longestAlt = 1_024;
/** More would be read by nobody: the newest are named. */
const mostNamed = 6;

/** The numbers of a trend, as they are in its picture. */
export function describeTrend(trend: Trend): Markdown {
  const { title, days } = trend;
  const head = [bold(title), spanOf(days)];
  const said = [totals(days), parts(trend), usual(days), ...marks(days), ...watchMarks(trend), unread(days)];
  const answered = describeVerdictsOf(trend.verdicts ?? []);
  return inLines([md`📈 ${withDots(head)}`, ...said, answered]);
}

/** The same as the words for the picture. */
export function altOfTrend(trend: Trend): Label {
  const words = describeTrend(trend).replace(/[*\\]/gu, "").replace(/\.?\n/gu, ". ");
  return plainText(words, longestAlt);
}

/** In the place of a picture. */
export const pictureMissing = md`-# The picture could not be drawn on this machine; the numbers are above and in the table.`;

function spanOf(days: readonly TrendDay[]): Markdown {
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  const until = first === last ? md`` : md` to ${escapeText(last)}`;
  return md`${count(days.length, "day")}, ${escapeText(first)}${until}`;
}

function totals(days: readonly TrendDay[]): Markdown {
  const sum = (of: (day: TrendDay) => number) => days.reduce((total, day) => total + of(day), 0);
  const today = days.at(-1);
  return withCommas([
    count(
      sum(({ stories }) => stories),
      "story",
      "stories",
    ),
    count(
      sum(({ reports }) => reports),
      "report",
    ),
    md`${sum(({ claims }) => claims)} claimed`,
    md`${sum(({ notRelevant }) => notRelevant)} not relevant`,
    today?.isOpen && md`${today.stories} of the stories today so far`,
  ]);
}

function parts({ by, series }: Trend): Markdown | undefined {
  if (series.length === 0) return undefined;
  return md`By ${by}: ${withDots(series.map(({ name, stories }) => md`${escapeText(name)} ${stories}`))}`;
}

/** As it is for the newest day. */
function usual(days: readonly TrendDay[]): Markdown {
  const now = days.at(-1)?.usual;
  if (now === undefined) return md`What is usual is not known yet: too few days could be measured.`;
  return md`Usual: ${now.low} to ${now.high} stories a day, measured on ${count(now.measured, "day")}.`;
}

function marks(days: readonly TrendDay[]): readonly (Markdown | undefined)[] {
  const bursts = days.filter(({ mark }) => mark === "burst");
  const lulls = days.filter(({ mark }) => mark === "lull");
  const burst = (day: TrendDay) => md`${escapeText(day.day)} (${day.stories}, usual up to ${day.usual?.high ?? 0})`;
  return [
    named(bursts, burst, md`▲ Bursts`),
    named(lulls, (day) => md`${escapeText(day.day)} (${day.stories})`, md`▼ Lulls`),
  ];
}

function watchMarks({ marks: found = [] }: Trend): readonly Markdown[] {
  return found.map(({ name, day, mark, stories }) => {
    const sign = mark === "burst" ? md`▲ burst` : md`▼ lull`;
    return md`${sign} of ${bold(name)} on ${escapeText(day)}: ${count(stories, "story", "stories")}`;
  });
}

function named(days: readonly TrendDay[], describe: (day: TrendDay) => Markdown, head: Markdown): Markdown | undefined {
  if (days.length === 0) return undefined;
  const more = days.length > mostNamed && md`${days.length - mostNamed} more before`;
  return md`${head}: ${joined([...days.slice(-mostNamed).toReversed().map(describe), more], ", ")}`;
}

function unread(days: readonly TrendDay[]): Markdown | undefined {
  const missed = days.filter(({ isRead }) => !isRead).length;
  if (missed === 0) return undefined;
  return md`Not all usual sources could be read on ${count(missed, "day")} (hatched): no lull is said of such days.`;
}
