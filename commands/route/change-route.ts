import type { ServerContext } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { escapeText } from "../../src/chat/text.ts";
import { parseDuration } from "../../src/domain/duration.ts";
import type { Route } from "../../src/domain/guild.ts";
import { dayMs, minuteMs } from "../../src/lib/durations.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { isTimeZone, parseTimeOfDay } from "../../src/lib/zoned-time.ts";
import { guildOf } from "../shared/guild-of.ts";

export async function changeRoute(
  channelId: string,
  caller: Caller,
  edit: (route: Route) => Route,
  { guilds }: Pick<ServerContext, "guilds">,
): Promise<void> {
  const { routes } = await guildOf(caller, { guilds });
  if (!routes.some((route) => route.channelId === channelId)) throw noRoute(channelId);
  await guilds.change(caller.guildId, (guild) => ({
    ...guild,
    routes: guild.routes.map((route) => (route.channelId === channelId ? edit(route) : route)),
  }));
}

export function noRoute(channelId: string): UserMistake {
  return new UserMistake(`No alerts go to <#${channelId}>. \`/route set channel:…\` sends them there first.`);
}

/** Minutes since midnight. */
export function readTime(text: string, option: string): number {
  const minutes = parseTimeOfDay(text);
  if (minutes === undefined)
    throw new UserMistake(`\`${option}\` is a time of day such as 07:00 or 22:30, not ${escapeText(text)}.`);
  return minutes;
}

/** In milliseconds; `undefined` for never. */
export function readRemind(text: string): number | undefined {
  if (text.trim().toLowerCase() === "off") return undefined;
  const ms = parseDuration(text.trim());
  if (ms !== undefined && ms >= minuteMs && ms <= dayMs) return ms;
  throw new UserMistake(`\`remind\` is a time from 1m to 24h, such as 15m, or off; not ${escapeText(text)}.`);
}

/** An IANA name; throws UserMistake. */
export function readZone(zone: string): string {
  const wanted = zone.trim();
  if (!isTimeZone(wanted))
    throw new UserMistake(
      `\`zone\` is a time zone such as Asia/Tashkent, Europe/London or UTC, not ${escapeText(wanted)}.`,
    );
  return wanted;
}
