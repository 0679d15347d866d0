import { openBulletin } from "../../alerts/open-bulletin.ts";
import { quietUntil } from "../../alerts/route-wait.ts";
import { offInDay } from "../../domain/absence.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { CanaryState } from "../../domain/canary.ts";
import { countSources } from "../../domain/count-sources.ts";
import type { Guild } from "../../domain/guild.ts";
import type { Notice } from "../../domain/notice.ts";
import type { PollState } from "../../domain/source.ts";
import { digest } from "../../lib/digest.ts";
import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";
import { getOrMake } from "../../lib/get-or-make.ts";
import { dateOn, nextTimeOfDay } from "../../lib/zoned-time.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { BotSettings } from "../../settings/bot-settings.ts";

export interface DailyNoticeDeps {
  readonly repositories: Pick<
    Repositories,
    "bulletins" | "discards" | "guilds" | "heartbeat" | "inbox" | "pollStates" | "recentItems" | "sources" | "stories"
  >;
  readonly canary: () => CanaryState;
  readonly bot: BotSettings;
  /** Ids of lines that were said, or that a match made needless: they are not looked at again. */
  readonly settled: Set<string>;
}

/** A bot that was away at the time says the line so long after it at most, in milliseconds. */
const latestMs = 6 * hourMs;

/**
 * The lines that are due: for each awake guild for which nothing matched in the 24 hours before its time of day. Stored
 * already, and each under an id made of its guild and the day on that guild's wall, so that neither a restart nor a clock that
 * is put back says it twice.
 */
export async function dailyNotices(now: number, deps: DailyNoticeDeps): Promise<readonly Bulletin[]> {
  const timesOf = timesAround(now);
  const due = (await deps.repositories.guilds.all()).flatMap((guild) => dueIn(guild, deps.bot, now, timesOf));
  const open = due.filter(({ id }) => !deps.settled.has(id));
  if (open.length === 0) return [];

  const busy = await guildsWithMatches(now - dayMs, deps);
  const items = await itemsBySource(now - dayMs, deps);
  const offMs = offInDay(await deps.repositories.heartbeat.absences(), now);
  const states = new Map((await deps.repositories.pollStates.all()).map((state) => [state.key, state]));
  const silent = dayMs - offMs < hourMs ? [] : open.filter(({ guildId }) => !busy.has(guildId));
  const lines: Bulletin[] = [];
  for (let from = 0; from < silent.length; from += atOnce) {
    const some = silent.slice(from, from + atOnce).map((one) => lineOf(one, { items, states, offMs }, now, deps));
    lines.push(...(await putNew(some, deps.repositories)));
  }
  for (const { id } of open) deps.settled.add(id);
  return lines;
}

/** Answers those that were not stored before. */
async function putNew(
  lines: readonly Bulletin[],
  { bulletins }: Pick<Repositories, "bulletins">,
): Promise<readonly Bulletin[]> {
  const known = await Promise.all(lines.map(({ id }) => bulletins.get(id)));
  const fresh = lines.filter((_, at) => known[at] === undefined);
  await Promise.all(fresh.map((line) => bulletins.put(line)));
  return fresh;
}

type Due = Pick<Bulletin, "id" | "guildId" | "channelId">;

/** How many are written together. */
const atOnce = 100;

/** The channel is the first that the guild's alerts go to: there its silence is noticed. In quiet hours the line waits for their end. */
function dueIn(
  guild: Guild,
  { silence, timeZone }: BotSettings,
  now: number,
  timesOf: ReturnType<typeof timesAround>,
): readonly Due[] {
  const { id: guildId, awake, routes, daily } = guild;
  const [route] = routes;
  const zone = guild.timeZone ?? timeZone;
  const time = daily ?? (silence.dailyLine === "off" ? "off" : { at: silence.dailyLine, zone });
  if (!awake || route === undefined || time === "off") return [];
  const at = timesOf(time).find((each) => isDue(quietUntil(route, undefined, each) ?? each, now));
  if (at === undefined || quietUntil(route, undefined, now) !== undefined) return [];
  return [{ id: digest("daily", guildId, dateOn(at, time.zone)), guildId, channelId: route.channelId }];
}

/** The two instants in question of a time of day, calculated once for all guilds that have it. */
function timesAround(now: number): (time: { readonly at: number; readonly zone: string }) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return ({ at, zone }) =>
    getOrMake(known, `${at} ${zone}`, () =>
      [now - latestMs - dayMs, now - latestMs].map((after) => nextTimeOfDay(at, zone, after)),
    );
}

function isDue(at: number, now: number): boolean {
  return at <= now && at > now - latestMs;
}

/** Those for which anything matched since then, whatever became of it. */
async function guildsWithMatches(since: number, { repositories }: DailyNoticeDeps): Promise<ReadonlySet<string>> {
  const { stories, inbox, discards } = repositories;
  // In this order: what moves on meanwhile is met twice, not missed.
  const unposted = inbox.lines().flatMap(({ guildId, matchedAt }) => (matchedAt >= since ? [guildId] : []));
  const [discarded, alerted] = [await discards.guildsWithMatches(since), await stories.guildsReportedTo(since)];
  return new Set([...unposted, ...discarded, ...alerted]);
}

/** How many items each source brought since then, as far as they are kept. */
async function itemsBySource(since: number, { repositories }: DailyNoticeDeps): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const page of repositories.recentItems.newestFirst()) {
    const recent = page.filter(({ item }) => item.seenAt >= since);
    for (const { item } of recent) counts.set(item.sourceKey, (counts.get(item.sourceKey) ?? 0) + 1);
    if (page.length > 0 && recent.length === 0) break;
  }
  return counts;
}

interface Day {
  readonly items: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, PollState>;
  readonly offMs: number;
}

function lineOf(due: Due, { items, states, offMs }: Day, now: number, deps: DailyNoticeDeps): Bulletin {
  const keys = deps.repositories.sources.polledKeys(due.guildId);
  const sources = countSources(keys, (key) => states.get(key));
  const seen = keys.reduce((sum, key) => sum + (items.get(key) ?? 0), 0);
  const notice: Notice = {
    code: "nothing-matched",
    sourcesRead: sources.read,
    sources: sources.total,
    items: seen,
    ...(offMs > 0 && { offMs }),
    canary: canaryIn(deps.canary(), now),
  };
  return openBulletin({ ...due, why: "notice", entries: [], notice }, now);
}

function canaryIn(
  canary: CanaryState | undefined,
  now: number,
): Extract<Notice, { readonly code: "nothing-matched" }>["canary"] {
  if (canary?.lost !== undefined) return "lost";
  if (canary?.cameThroughAt === undefined) return "not-back";
  return { minutesAgo: Math.max(0, Math.floor((now - canary.cameThroughAt) / minuteMs)) };
}
