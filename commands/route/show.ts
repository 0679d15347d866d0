import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { channelMention, roleMention } from "../../src/chat/links.ts";
import { bold, escapeText, inCapitals, md, withDots, withSpaces } from "../../src/chat/text.ts";
import { describeHeldFor } from "../../src/chat/words/describe-held-alerts.ts";
import { describeRange } from "../../src/chat/words/describe-range.ts";
import { markSilence } from "../../src/chat/words/describe-silent-channel.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import type { Guild, Route } from "../../src/domain/guild.ts";
import type { HeldAlerts } from "../../src/domain/held-alerts.ts";
import { severitiesThat } from "../../src/domain/severity.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { firstLines } from "../shared/pages.ts";
import { describeDigest, timeOfDay } from "./describe-digest.ts";

export const routeShow = defineCommand({
  path: "route show",
  summary: "Show which alerts go to which channel.",
  access: "viewer",
  needs: ["alerts", "server", "watches"],
  options: { channel: { kind: "channel", description: "Only this channel." } },
  quiet: true,

  async run({ channel }, caller, context) {
    const guild = await guildOf(caller, context.server);
    const { watches } = await context.watches.lists.of(caller.guildId);
    const held = await context.alerts.held(caller.guildId);
    const lines = [
      ...routeLines(guild, channel),
      ...ownChannelLines(guild, watches, channel),
      ...heldLines(held, channel),
    ];
    const text = lines.length === 0 ? nothing(guild, channel) : firstLines(lines);
    return { content: md`${text}${ops(guild)}` };
  },
});

function routeLines({ routes, silent = [], lostRoles = [] }: Guild, channel: string | undefined): readonly Markdown[] {
  return routes
    .filter(({ channelId }) => channel === undefined || channelId === channel)
    .map((route) => {
      const { channelId, mentionRoleId, quiet, digest, trend, remindMs, dismissals, clearance } = route;
      const parts = [
        md`severity ${describeRange(route)}`,
        pingWords(mentionRoleId, lostRoles),
        remindMs === undefined
          ? undefined
          : md`${escapeText(severitiesThat("repeated"))} again after ${escapeText(formatDuration(remindMs))} without an answer`,
        quietWords(quiet),
        digest === undefined
          ? undefined
          : md`in one message ${describeDigest(digest)} but for ${escapeText(severitiesThat("neverHeld"))}`,
        trend === undefined ? undefined : md`a picture of its watches ${describeDigest(trend)}`,
        dismissals === undefined ? undefined : md`${dismissals} people close an alert as not relevant`,
        clearance === undefined ? undefined : md`facts up to TLP:${inCapitals(clearance)}`,
        ...silent.filter((one) => one.channelId === channelId).map((one) => markSilence(one, discordTime)),
      ];
      return md`${channelMention(channelId)}: ${withDots(parts)}`;
    });
}

function heldLines(held: readonly HeldAlerts[], channel: string | undefined): readonly Markdown[] {
  const named = held.filter(({ channelId }) => channelId !== undefined && (channel ?? channelId) === channelId);
  const byChannel = [...Map.groupBy(named, ({ channelId = "" }) => channelId)];
  return byChannel.map(([id, theirs]) => md`Held. ${describeHeldFor(id, theirs)}`);
}

function pingWords(roleId: string | undefined, lostRoles: readonly string[]): Markdown {
  if (roleId === undefined) return md``;
  return lostRoles.includes(roleId) ? md`⚠️ pings nobody: its role was deleted` : md`pings ${roleMention(roleId)}`;
}

function quietWords(quiet: Route["quiet"]): Markdown {
  if (quiet === undefined) return md``;
  return md`quiet ${timeOfDay(quiet.from)}–${timeOfDay(quiet.to)} (${escapeText(quiet.zone)}) but for ${quiet.bypass} and above`;
}

function ownChannelLines(
  { silent = [] }: Guild,
  watches: readonly Watch[],
  channel: string | undefined,
): readonly Markdown[] {
  return watches
    .filter(({ channelId }) => channelId !== undefined && (channel === undefined || channelId === channel))
    .map(({ channelId, name }) => {
      const marks = silent.filter((one) => one.channelId === channelId).map((one) => markSilence(one, discordTime));
      const own = md`${channelMention(channelId ?? "")}: the watch ${bold(name)}, which has its own channel`;
      return withDots([own, ...marks]);
    });
}

function nothing({ awake }: Guild, channel: string | undefined): Markdown {
  if (channel !== undefined)
    return md`No alerts go to ${channelMention(channel)}. \`/route set channel:…\` sends them there.`;
  return awake
    ? md`No alerts go to any channel. \`/route set channel:…\` names one.`
    : md`No channel is set yet, so the watchlist is not active. An administrator activates it with \`/route set channel:…\`.`;
}

function ops({ opsChannelId, silent = [] }: Guild): Markdown {
  const marks = silent
    .filter((one) => one.channelId === opsChannelId)
    .map((one) => md`${markSilence(one, discordTime)}.`);
  if (opsChannelId === undefined) return md``;
  return md`\n${withSpaces([md`Notices about the bot itself go to ${channelMention(opsChannelId)}.`, ...marks])}`;
}
