import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold } from "../../src/chat/text.ts";
import { markSilence } from "../../src/chat/words/describe-silent-channel.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import type { Guild, Route } from "../../src/domain/guild.ts";
import { severitiesThat } from "../../src/domain/severity.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { guildOf } from "../shared/guild-of.ts";
import { firstLines } from "../shared/pages.ts";
import { describeDigest, timeOfDay } from "./describe-digest.ts";

export const routeShow = defineCommand({
  path: "route show",
  summary: "Show which alerts go to which channel.",
  access: "viewer",
  needs: ["server", "watches"],
  options: { channel: { kind: "channel", description: "Only this channel." } },
  quiet: true,

  async run({ channel }, caller, context) {
    const guild = await guildOf(caller, context.server);
    const { watches } = await context.watches.lists.of(caller.guildId);
    const lines = [...routeLines(guild, channel), ...ownChannelLines(guild, watches, channel)];
    const text = lines.length === 0 ? nothing(guild, channel) : firstLines(lines);
    return { content: `${text}${ops(guild)}` };
  },
});

function routeLines({ routes, silent = [], lostRoles = [] }: Guild, channel: string | undefined): readonly string[] {
  return routes
    .filter(({ channelId }) => channel === undefined || channelId === channel)
    .map(({ channelId, severity, mentionRoleId, quiet, digest, remindMs, dismissals, clearance }) => {
      const parts = [
        `severity ${severity} and above`,
        pingWords(mentionRoleId, lostRoles),
        remindMs === undefined
          ? ""
          : `${severitiesThat("repeated")} again after ${formatDuration(remindMs)} without an answer`,
        quietWords(quiet),
        digest === undefined ? "" : `in one message ${describeDigest(digest)} but for ${severitiesThat("neverHeld")}`,
        dismissals === undefined ? "" : `${dismissals} people close an alert as not relevant`,
        clearance === undefined ? "" : `facts up to TLP:${clearance.toUpperCase()}`,
        ...silent.filter((one) => one.channelId === channelId).map((one) => markSilence(one, discordTime)),
      ];
      return `<#${channelId}>: ${parts.filter(Boolean).join(" · ")}`;
    });
}

function pingWords(roleId: string | undefined, lostRoles: readonly string[]): string {
  if (roleId === undefined) return "";
  return lostRoles.includes(roleId) ? "⚠️ pings nobody: its role was deleted" : `pings <@&${roleId}>`;
}

function quietWords(quiet: Route["quiet"]): string {
  if (quiet === undefined) return "";
  return `quiet ${timeOfDay(quiet.from)}–${timeOfDay(quiet.to)} (${quiet.zone}) but for ${quiet.bypass} and above`;
}

function ownChannelLines(
  { silent = [] }: Guild,
  watches: readonly Watch[],
  channel: string | undefined,
): readonly string[] {
  return watches
    .filter(({ channelId }) => channelId !== undefined && (channel === undefined || channelId === channel))
    .map(({ channelId, name }) => {
      const marks = silent
        .filter((one) => one.channelId === channelId)
        .map((one) => ` · ${markSilence(one, discordTime)}`);
      return `<#${channelId}>: the watch ${bold(name)}, which has its own channel${marks.join("")}`;
    });
}

function nothing({ awake }: Guild, channel: string | undefined): string {
  if (channel !== undefined) return `No alerts go to <#${channel}>. \`/route set channel:…\` sends them there.`;
  return awake
    ? "No alerts go to any channel. `/route set channel:…` names one."
    : "No channel is set yet, so the watchlist is not active. An administrator activates it with `/route set channel:…`.";
}

function ops({ opsChannelId, silent = [] }: Guild): string {
  const marks = silent
    .filter((one) => one.channelId === opsChannelId)
    .map((one) => ` ${markSilence(one, discordTime)}.`);
  return opsChannelId === undefined ? "" : `\nNotices about the bot itself go to <#${opsChannelId}>.${marks.join("")}`;
}
