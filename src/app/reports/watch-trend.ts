import type { TrendContext } from "../../chat/command-context.ts";
import { plainText } from "../../chat/text.ts";
import { kindWords } from "../../chat/words/event-words.ts";
import type { Guild } from "../../domain/guild.ts";
import type { DayCounts, GuildDay, LedgerPart, WatchDay } from "../../domain/ledger.ts";
import type { Trend } from "../../domain/trend.ts";
import type { Watch } from "../../domain/watch.ts";
import { minuteMs } from "../../lib/durations.ts";
import { nameLanguages } from "../../lib/name-languages.ts";
import { dateOn } from "../../lib/zoned-time.ts";
import { buildTrend, type DayRow, together } from "../../trends/build-trend.ts";
import { daysUntil } from "../../trends/calendar.ts";
import { nothing } from "../../trends/day-tally.ts";
import { baselineDays, judgeDays, lagDays } from "../../trends/judge-days.ts";
import { type LedgerDeps, type OpenDay, openDays, queryDigest, tallyOf, zoneOf } from "../jobs/keep-ledger.ts";

export interface TrendDeps extends LedgerDeps {
  readonly clock: { now(): number };
}

/** So much of a day counts as all of it, less what a look at the sources may be late. */
const nearlyAll = 0.9;
const lateMs = 20 * minuteMs;
/** Before the days that are shown: what is usual for the first of them, and where a silence began that it is part of. */
const before = 2 * baselineDays + lagDays;
const longestName = 60;
/** More than a message is read for. */
const mostMarks = 8;

/** The days of one watch, from the ledger; days that are not closed are counted as they are now. */
export function watchTrend(deps: TrendDeps): TrendContext["ofWatch"] {
  return async (guild, watch, by, shown) => {
    const rows = await rowsOf(guild, [watch], by, shown, deps);
    const nameOf = await namesFor(guild, by, deps);
    const [{ rows: mine } = { rows: [] }] = rows;
    return buildTrend({ title: plainText(watch.name, longestName), by, rows: mine, shown, nameOf });
  };
}

/** The days of several watches together, each a part of its own. */
export async function channelTrend(
  guild: Guild,
  watches: readonly Watch[],
  shown: number,
  deps: TrendDeps,
): Promise<Trend> {
  const found = await rowsOf(guild, watches, "language", shown, deps);
  const names = new Map(watches.map(({ id, name }) => [id, plainText(name, longestName)]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const marks = found.flatMap(({ key, rows }) => newestMark(rows, nameOf(key))).slice(0, mostMarks);
  const trend = buildTrend({ title: "All watches of this channel", by: "watch", rows: together(found), shown, nameOf });
  return { ...trend, ...(watches.length > 1 && marks.length > 0 && { marks }) };
}

/** Of the last seven days. */
function newestMark(rows: readonly DayRow[], name: string): NonNullable<Trend["marks"]> {
  const judged = judgeDays(rows);
  const at = judged.findLastIndex(({ mark }) => mark !== undefined);
  const [day, mark] = [rows[at], judged[at]?.mark];
  if (day === undefined || mark === undefined || at < rows.length - 7) return [];
  return [{ name, day: day.day, mark, stories: day.stories }];
}

async function rowsOf(guild: Guild, watches: readonly Watch[], by: LedgerPart, shown: number, deps: TrendDeps) {
  const now = deps.clock.now();
  const { ledger } = deps.repositories;
  const { days: open } = await openDays(guild, now, deps);
  const dates = daysUntil(open.at(-1)?.day.day ?? dateOn(now, zoneOf(guild, deps)), shown + before);
  const guildDays = await ledger.guildDays(guild.id, dates);
  const tally = await tallyOf(
    guild.id,
    open.map(({ during }) => during),
    deps,
  );
  return Promise.all(
    watches.map(async (watch) => {
      const found = await ledger.watchDays(guild.id, watch.id, dates);
      const rows = dates.map((date, at): DayRow => {
        const running = open.findIndex(({ day }) => day.day === date);
        const live = tally.of(running).get(watch.id);
        const kept = { day: date, guildDay: guildDays[at], found: found[at], open: open[running], live };
        return rowOf(kept, watch, by, now);
      });
      return { key: watch.id, rows };
    }),
  );
}

interface Kept {
  readonly day: string;
  readonly guildDay: GuildDay | undefined;
  readonly found: WatchDay | undefined;
  /** Where the day is not closed. */
  readonly open: OpenDay | undefined;
  /** What was found on a day that is not closed. */
  readonly live: DayCounts | undefined;
}

function rowOf({ day, guildDay, found, open, live }: Kept, watch: Watch, by: LedgerPart, now: number): DayRow {
  const counts = open === undefined ? (found ?? nothing()) : (live ?? nothing());
  const during = open?.during ?? guildDay?.closed ?? { from: now, to: now };
  const isOpen = open !== undefined && during.to > now;
  const lengthMs = Math.min(during.to, now) - during.from;
  const isAll = (ms = 0) => lengthMs > 0 && ms >= lengthMs * nearlyAll - (isOpen ? lateMs : 0);
  const looked = open === undefined ? found?.looked : guildDay?.looked[watch.id];
  const read = Object.entries(guildDay?.readMs ?? {}).filter(([, ms]) => isAll(ms));
  const { stories, reports, notRelevant, claims } = counts;
  return {
    ...{ day, stories, reports, notRelevant, claims },
    brought: new Map(Object.entries(counts.by.source).map(([id, one]) => [id, one.reports])),
    looked: looked?.query === queryDigest(watch) && isAll(looked.onMs),
    read: new Set(read.map(([id]) => id)),
    parts: Object.fromEntries(Object.entries(counts.by[by]).map(([key, one]) => [key, one.stories])),
    isKnown: found !== undefined || open !== undefined,
    ...(isOpen && { isOpen }),
  };
}

async function namesFor(guild: Guild, by: LedgerPart, deps: TrendDeps): Promise<(key: string) => string> {
  switch (by) {
    case "language":
      return (tag) => (tag === "" ? "language unknown" : nameLanguages([tag]));
    case "event":
      return (kind) => new Map<string, string>(Object.entries(kindWords)).get(kind) ?? "no event recognised";
    case "release":
      return (kind) => (kind === "" ? "no release" : kind);
    case "source": {
      const followed = await deps.repositories.sources.followed(guild.id);
      const names = new Map(followed.map(({ source }) => [source.id, source.name]));
      return (id) => plainText(names.get(id) ?? id, longestName) || "(no name)";
    }
  }
}
