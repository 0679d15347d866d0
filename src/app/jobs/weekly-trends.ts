import { openBulletin } from "../../alerts/open-bulletin.ts";
import { quietUntil } from "../../alerts/route-wait.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { Guild, Route } from "../../domain/guild.ts";
import { takesSome } from "../../domain/route-range.ts";
import type { Story } from "../../domain/story.ts";
import type { Trend } from "../../domain/trend.ts";
import { isLooking, type Watch } from "../../domain/watch.ts";
import { digest } from "../../lib/digest.ts";
import { dayMs } from "../../lib/durations.ts";
import { dateOn, nextOnDays } from "../../lib/zoned-time.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { answersTo, foundBy, withoutTexts } from "../../trends/answers.ts";

export interface WeeklyTrendDeps {
  readonly repositories: Pick<Repositories, "bulletins" | "guilds" | "stories" | "watchlists">;
  /** The days of all watches of a channel together. */
  readonly trendOf: (guild: Guild, watches: readonly Watch[], days: number) => Promise<Trend>;
  /** Ids of pictures that were stored: they are not looked at again. */
  readonly settled: Set<string>;
}

/** A bot that was off at the time posts the picture so long after it at most, in milliseconds. */
const latestMs = 2 * dayMs;
const shownDays = 28;

/**
 * The pictures that are due by the routes of all awake guilds: stored already, and each under an id made of its channel and the day on the wall, so
 * that neither a restart nor a clock that is put back posts it twice.
 */
export async function weeklyTrends(now: number, deps: WeeklyTrendDeps): Promise<readonly Bulletin[]> {
  const { bulletins, guilds } = deps.repositories;
  const posted: Bulletin[] = [];
  for (const guild of await guilds.all()) {
    const due = guild.awake ? guild.routes.flatMap((route) => dueBy(route, guild, now)) : [];
    for (const { id, route } of due) {
      if (deps.settled.has(id)) continue;
      const picture =
        (await bulletins.get(id)) === undefined ? await pictureOf(id, route, guild, now, deps) : undefined;
      if (picture !== undefined) await bulletins.put(picture);
      deps.settled.add(id);
      if (picture !== undefined) posted.push(picture);
    }
  }
  return posted;
}

interface Due {
  readonly id: string;
  readonly route: Route;
}

/** In quiet hours the picture waits for their end. */
function dueBy(route: Route, guild: Guild, now: number): readonly Due[] {
  const { trend, channelId } = route;
  if (trend === undefined || quietUntil(route, undefined, now) !== undefined) return [];
  const times = ({ weekday }: { readonly weekday: number }) => (weekday === trend.weekday ? [trend.at] : []);
  const at = nextOnDays(times, trend.zone, Math.max(now - latestMs, trend.since));
  if (at === undefined || at > now) return [];
  return [{ id: digest("trend", guild.id, channelId, dateOn(at, trend.zone)), route }];
}

/** None where no watch's alerts go there. */
async function pictureOf(
  id: string,
  route: Route,
  guild: Guild,
  now: number,
  { repositories, trendOf }: WeeklyTrendDeps,
): Promise<Bulletin | undefined> {
  const { watches } = await repositories.watchlists.of(guild.id);
  const mine = watches.filter((watch) => isLooking(watch, now) && goesTo(watch, route));
  if (mine.length === 0) return undefined;
  const { channelId } = route;
  const verdicts = await verdictsIn(channelId, guild, mine, now - shownDays * dayMs, repositories);
  const notice = { code: "trend", trend: { ...(await trendOf(guild, mine, shownDays)), verdicts } } as const;
  return openBulletin({ id, guildId: guild.id, channelId, why: "notice", entries: [], notice }, now);
}

/** How people answered what the watches brought to the channel. */
async function verdictsIn(
  channelId: string,
  { id: guildId }: Guild,
  watches: readonly Watch[],
  since: number,
  { stories }: WeeklyTrendDeps["repositories"],
): Promise<NonNullable<Trend["verdicts"]>> {
  const here: Story[] = [];
  for await (const story of stories.newestFirst(guildId)) {
    if (story.openedAt < since) break;
    if (story.alerts.some((alert) => alert.channelId === channelId)) here.push(withoutTexts(story));
  }
  return watches.map(({ id, name }) => {
    const { acknowledged, notRelevant } = answersTo(foundBy(here, id));
    return { name, acknowledged, notRelevant };
  });
}

function goesTo(watch: Watch, route: Route): boolean {
  return watch.channelId === undefined ? takesSome(route, watch) : watch.channelId === route.channelId;
}
