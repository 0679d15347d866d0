import { openBulletin } from "../../alerts/open-bulletin.ts";
import { quietUntil } from "../../alerts/route-wait.ts";
import { offInDay } from "../../domain/absence.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { Guild } from "../../domain/guild.ts";
import type { Notice } from "../../domain/notice.ts";
import type { StatusReport } from "../../domain/status-report.ts";
import { digest } from "../../lib/digest.ts";
import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";
import { dateOn, nextTimeOfDay } from "../../lib/zoned-time.ts";
import type { Repositories } from "../../ports/repositories.ts";
import type { BotSettings } from "../../settings/bot-settings.ts";

export interface DailyNoticeDeps {
  readonly repositories: Pick<
    Repositories,
    "bulletins" | "discards" | "guilds" | "heartbeat" | "inbox" | "recentItems" | "sources" | "stories"
  >;
  readonly status: (guildId: string) => Promise<StatusReport>;
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
  const due = (await deps.repositories.guilds.all()).flatMap((guild) => dueIn(guild, deps.bot, now));
  const open = due.filter(({ id }) => !deps.settled.has(id));
  if (open.length === 0) return [];

  const busy = await guildsWithMatches(now - dayMs, deps);
  const items = await itemsBySource(now - dayMs, deps);
  const offMs = offInDay(await deps.repositories.heartbeat.absences(), now);
  const lines: Bulletin[] = [];
  for (const one of open) {
    const isNew =
      dayMs - offMs >= hourMs &&
      !busy.has(one.guildId) &&
      (await deps.repositories.bulletins.get(one.id)) === undefined;
    if (isNew) lines.push(await lineOf(one, { items, offMs }, now, deps));
  }
  for (const line of lines) await deps.repositories.bulletins.put(line);
  for (const { id } of open) deps.settled.add(id);
  return lines;
}

type Due = Pick<Bulletin, "id" | "guildId" | "channelId">;

/** The channel is the first that the guild's alerts go to: there its silence is noticed. In quiet hours the line waits for their end. */
function dueIn(guild: Guild, { silence, timeZone }: BotSettings, now: number): readonly Due[] {
  const { id: guildId, awake, routes, daily } = guild;
  const [route] = routes;
  const zone = guild.timeZone ?? timeZone;
  const time = daily ?? (silence.dailyLine === "off" ? "off" : { at: silence.dailyLine, zone });
  if (!awake || route === undefined || time === "off") return [];
  const times = [now - latestMs - dayMs, now - latestMs].map((after) => nextTimeOfDay(time.at, time.zone, after));
  const at = times.find((each) => isDue(quietUntil(route, undefined, each) ?? each, now));
  if (at === undefined || quietUntil(route, undefined, now) !== undefined) return [];
  return [{ id: digest("daily", guildId, dateOn(at, time.zone)), guildId, channelId: route.channelId }];
}

function isDue(at: number, now: number): boolean {
  return at <= now && at > now - latestMs;
}

/** Those for which anything matched since then, whatever became of it. */
async function guildsWithMatches(since: number, { repositories, bot }: DailyNoticeDeps): Promise<ReadonlySet<string>> {
  const { stories, inbox, guilds, discards } = repositories;
  const alerted = (await stories.since(since - bot.delivery.groupWithin)).filter(({ reports }) =>
    reports.some(({ joinedAt, source }) => joinedAt >= since && !source.sample),
  );
  const ids = (await guilds.all()).map(({ id }) => id);
  const unposted = await Promise.all(ids.flatMap((id) => [inbox.held(id), discards.of(id)]));
  const matched = [...(await inbox.waiting()), ...(await inbox.discarded()), ...unposted.flat()].filter(
    ({ matchedAt }) => matchedAt >= since,
  );
  return new Set([...alerted, ...matched].map(({ guildId }) => guildId));
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

async function lineOf(
  due: Due,
  { items, offMs }: { readonly items: ReadonlyMap<string, number>; readonly offMs: number },
  now: number,
  deps: DailyNoticeDeps,
): Promise<Bulletin> {
  const { sources, canary } = await deps.status(due.guildId);
  const followed = await deps.repositories.sources.followed(due.guildId);
  const seen = followed.reduce((sum, { key }) => sum + (items.get(key) ?? 0), 0);
  const notice: Notice = {
    code: "nothing-matched",
    sourcesRead: sources.read,
    sources: sources.total,
    items: seen,
    ...(offMs > 0 && { offMs }),
    canary: canaryIn(canary, now),
  };
  return openBulletin({ ...due, why: "notice", entries: [], notice }, now);
}

function canaryIn(
  canary: StatusReport["canary"],
  now: number,
): Extract<Notice, { readonly code: "nothing-matched" }>["canary"] {
  if (canary?.lost !== undefined) return "lost";
  if (canary?.cameThroughAt === undefined) return "not-back";
  return { minutesAgo: Math.max(0, Math.floor((now - canary.cameThroughAt) / minuteMs)) };
}
