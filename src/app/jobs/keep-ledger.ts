import type { Between } from "../../domain/between.ts";
import type { Guild, Watchlist } from "../../domain/guild.ts";
import type { GuildDay, WatchDay } from "../../domain/ledger.ts";
import { healthOf } from "../../domain/source-health.ts";
import { isLooking, type Watch } from "../../domain/watch.ts";
import type { Clock } from "../../lib/clock.ts";
import { digest } from "../../lib/digest.ts";
import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import { dateOn, parseWallTime } from "../../lib/zoned-time.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { addDays, daysUntil } from "../../trends/calendar.ts";
import { DayTally, nothing } from "../../trends/day-tally.ts";

export interface LedgerDeps {
  readonly repositories: Pick<Repositories, "guilds" | "inbox" | "ledger" | "sources" | "stories" | "watchlists">;
  /** Where a guild chose none. */
  readonly timeZone: string;
  /** How long a story takes reports. */
  readonly groupWithinMs: number;
}

/** What the settings say of it. */
export function ledgerBounds({ bot }: Pick<Settings, "bot">): Omit<LedgerDeps, "repositories"> {
  return { timeZone: bot.timeZone, groupWithinMs: bot.delivery.groupWithin };
}

interface KeeperDeps extends LedgerDeps {
  readonly clock: Clock;
  readonly logger: Logger;
}

const lookEveryMs = 10 * minuteMs;
/** Stories are kept no longer by default: what was before cannot be counted any more. */
const furthestBack = 90;

/** Keeps the ledger of every guild: how long sources could be read and watches looked is added up, and days that are over are closed. */
export function startLedger(deps: KeeperDeps): Job {
  const { repositories, clock, logger } = deps;
  let looked: number | undefined;
  const look = async (): Promise<void> => {
    const since = looked === undefined ? 0 : clock.elapsed() - looked;
    looked = clock.elapsed();
    for (const guild of await repositories.guilds.all()) {
      if (!guild.awake) continue;
      await closeDays(guild, clock.now(), deps);
      // What is longer was no look's time: the machine slept.
      await noteDay(guild, clock.now(), Math.min(since, 2 * lookEveryMs), deps);
    }
  };
  const trouble = ["ledger_failed", "the days of the trends could not be written"] as const;
  return runEvery(look, { everyMs: lookEveryMs, trouble, clock, logger });
}

/**
 * Closes the days of a guild that are over. A day begins where the one before ended, so that each report counts on one day also where the
 * time zone was changed, and days on which the bot was off are closed with what came then.
 */
export async function closeDays(guild: Guild, now: number, deps: LedgerDeps): Promise<void> {
  const { ledger } = deps.repositories;
  const today = dateOn(now, zoneOf(guild, deps));
  const [yesterday] = await ledger.guildDays(guild.id, [addDays(today, -1)]);
  if (yesterday?.closed !== undefined) return;
  const { days, isNew } = await openDays(guild, now, deps);
  const over = days.filter(({ day }) => day.day < today);
  const tally = await tallyOf(
    guild.id,
    over.map(({ during }) => during),
    deps,
  );
  const isEmpty = (at: number) => tally.of(at).size === 0 && Object.keys(over[at]?.day.looked ?? {}).length === 0;
  let begins = !isNew;
  for (const [at, { day, during }] of over.entries()) {
    // A ledger begins with the first day that has something to say.
    begins ||= !isEmpty(at) || at === over.length - 1;
    if (!begins) continue;
    const ids = new Set([...Object.keys(day.looked), ...tally.of(at).keys()]);
    const found = [...ids].map((id) => watchDay(id, day, tally.of(at).get(id)));
    await ledger.close({ ...day, closed: during, looked: {} }, found);
  }
}

/** A day that is not closed; the last of them runs. */
export interface OpenDay {
  readonly day: GuildDay;
  readonly during: Between;
}

/** The days of a guild since the last that is closed, oldest first, up to the one that runs; `isNew` where none is closed yet. */
export async function openDays(
  guild: Guild,
  now: number,
  deps: LedgerDeps,
): Promise<{ readonly days: readonly OpenDay[]; readonly isNew: boolean }> {
  const zone = zoneOf(guild, deps);
  const today = dateOn(now, zone);
  // Where the zone was changed, tomorrow's date may have been closed already.
  const dates = daysUntil(addDays(today, 2), furthestBack + 3);
  const known = await deps.repositories.ledger.guildDays(guild.id, dates);
  const last = known.findLast((day) => day?.closed !== undefined);
  const first = last === undefined ? dateOn(guild.joinedAt, zone) : addDays(last.day, 1);
  const days: OpenDay[] = [];
  let from = last?.closed?.to;
  for (const [at, date] of dates.entries()) {
    if (date < first || (date > today && date !== first)) continue;
    from ??= parseWallTime(`${date} 00:00`, zone) ?? now;
    const to = Math.max(from, parseWallTime(date, zone) ?? from);
    const day = known[at] ?? { guildId: guild.id, day: date, readMs: {}, looked: {} };
    days.push({ day, during: { from, to } });
    from = to;
  }
  return { days, isNew: last === undefined };
}

/** Adds to the day that runs what could be read, and which watches looked, for the last so many milliseconds. */
export async function noteDay(guild: Guild, now: number, ms: number, deps: LedgerDeps): Promise<void> {
  const { ledger, watchlists } = deps.repositories;
  const running = (await openDays(guild, now, deps)).days.at(-1)?.day;
  if (running === undefined) return;
  const readMs = { ...running.readMs };
  for (const id of await readable(guild, now, deps)) readMs[id] = (readMs[id] ?? 0) + ms;
  const looked = { ...running.looked };
  for (const watch of looking(await watchlists.of(guild.id), now)) {
    const before = looked[watch.id];
    const query = queryDigest(watch);
    looked[watch.id] = { query, onMs: before?.query === query ? before.onMs + ms : 0 };
  }
  await ledger.note({ ...running, readMs, looked });
}

/** By which a watch's days are known to be found by one and the same query. */
export function queryDigest({ query }: Pick<Watch, "query">): string {
  return digest(query);
}

/** What the watches of a guild found, day by day. */
export async function tallyOf(guildId: string, days: readonly Between[], deps: LedgerDeps): Promise<DayTally> {
  const { stories } = deps.repositories;
  const tally = new DayTally(days);
  const [first] = days;
  if (first === undefined) return tally;
  const openedAfter = first.from - deps.groupWithinMs - dayMs;
  await stories.ofDay(guildId, first.from, openedAfter);
  const met = new Set<string>();
  for (let skip = 0; ; skip += pageLength) {
    const page = await stories.recent(guildId, pageLength, skip);
    for (const story of page) {
      // A story that is opened meanwhile moves the pages on.
      if (!met.has(story.id)) tally.add(story.earlier === undefined ? story : await stories.whole(story));
      met.add(story.id);
    }
    if (page.length === 0 || page.some(({ openedAt }) => openedAt < openedAfter)) return tally;
  }
}

const pageLength = 100;

export function zoneOf(guild: Guild, { timeZone }: Pick<LedgerDeps, "timeZone">): string {
  return guild.timeZone ?? timeZone;
}

function watchDay(watchId: string, { guildId, day, looked }: GuildDay, found = nothing()): WatchDay {
  const { [watchId]: mine } = looked;
  return { guildId, watchId, day, ...found, ...(mine && { looked: mine }) };
}

function looking({ watches }: Watchlist, now: number): readonly Watch[] {
  return watches.filter((watch) => isLooking(watch, now) && watch.blindSince === undefined);
}

/** The sources with which nothing is wrong: what fails, is silent, waits, or is held for a decision may hide what happens. */
async function readable(guild: Guild, now: number, { repositories }: LedgerDeps): Promise<readonly string[]> {
  const { inbox, sources } = repositories;
  const held = new Set((await inbox.held(guild.id)).map(({ item }) => item.sourceKey));
  const followed = (await sources.followed(guild.id)).filter(({ paused, reach }) => !paused && reach.kind !== "closed");
  const judged = await Promise.all(
    followed.map(async ({ source, key, since, trusts: trusted }) => {
      const state = await sources.state({ key, ...(since !== undefined && { since }) });
      const { kind } = healthOf(state, now, { trusted, held: held.has(key) ? 1 : 0 });
      const isLate = state === undefined || state.delay === "asked-to-wait" || now > state.nextPollAt + hourMs;
      return kind === "ok" && !isLate ? [source.id] : [];
    }),
  );
  return judged.flat();
}
