import { openBulletin } from "../../alerts/open-bulletin.ts";
import { quietUntil, routeOf } from "../../alerts/route-wait.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { Guild } from "../../domain/guild.ts";
import { hasEnded, type Watch } from "../../domain/watch.ts";
import { digest } from "../../lib/digest.ts";
import type { Bulletins, Stories } from "../../ports/alert-records.ts";
import type { Guilds, Watchlists } from "../../ports/guild-records.ts";

interface EndDeps {
  readonly watchlists: Watchlists;
  readonly guilds: Pick<Guilds, "get">;
  readonly stories: Pick<Stories, "recent">;
  readonly bulletins: Bulletins;
}

/** How many stories are counted at a time. */
const countedAtOnce = 100;

/**
 * Announces the ends of a guild's watches that were not announced yet; returns the notices that are to be posted. In quiet hours
 * of their channel that waits.
 *
 * A notice's id is derived from the watch and its end, and it is written before the watch is marked: a crash between the two
 * finds the notice there and only marks.
 */
export async function announceEndedWatches(guildId: string, now: number, deps: EndDeps): Promise<readonly Bulletin[]> {
  const guild = await deps.guilds.get(guildId);
  const { watches } = await deps.watchlists.of(guildId);
  const ended = watches.filter((watch) => hasEnded(watch, now) && watch.until?.told !== true);
  const notices: Bulletin[] = [];
  for (const watch of ended) {
    if (guild !== undefined && isQuietFor(watch, guild, now)) continue;
    const notice = guild && (await noticeOf(watch, guild, now, deps));
    if (notice !== undefined && (await deps.bulletins.get(notice.id)) === undefined) {
      await deps.bulletins.put(notice);
      notices.push(notice);
    }
    await deps.watchlists.change(guildId, (current) => current.map((one) => withEndAnnounced(one, watch)));
  }
  return notices;
}

/** Not where the end was put off meanwhile. */
function withEndAnnounced(watch: Watch, ended: Watch): Watch {
  if (watch.id !== ended.id || watch.until === undefined || watch.until.at !== ended.until?.at) return watch;
  return { ...watch, until: { ...watch.until, told: true } };
}

function isQuietFor(watch: Watch, guild: Guild, now: number): boolean {
  return quietUntil(routeOf(guild, channelFor(watch, guild) ?? ""), undefined, now) !== undefined;
}

function channelFor(watch: Watch, guild: Guild): string | undefined {
  return watch.channelId ?? guild.opsChannelId ?? guild.routes[0]?.channelId;
}

/** None where the guild has no channel for notices: `/watch list` shows what ended. */
async function noticeOf(watch: Watch, guild: Guild, now: number, deps: EndDeps): Promise<Bulletin | undefined> {
  const channelId = channelFor(watch, guild);
  if (channelId === undefined || watch.until === undefined) return undefined;
  const { at, from } = watch.until;
  const id = digest("watch-ended", guild.id, watch.id, String(at));
  const alerts = await alertsOf(watch.id, guild.id, from, deps);
  const notice = { code: "watch-ended", watch: watch.name, afterMs: at - from, alerts } as const;
  return openBulletin({ id, guildId: guild.id, channelId, why: "notice", entries: [], notice }, now);
}

/** How many stories it found since then. */
async function alertsOf(watchId: string, guildId: string, since: number, { stories }: EndDeps): Promise<number> {
  let found = 0;
  for (let skip = 0; ; skip += countedAtOnce) {
    const page = await stories.recent(guildId, countedAtOnce, skip);
    const mine = page.filter(
      ({ openedAt, reports }) =>
        openedAt >= since && reports.some(({ watches }) => watches.some((watch) => watch.watchId === watchId)),
    );
    found += mine.length;
    if (page.length < countedAtOnce || page.some(({ openedAt }) => openedAt < since)) return found;
  }
}
