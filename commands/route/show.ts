import { defineCommand } from "../../src/chat/define-command.ts";
import { bold } from "../../src/chat/text.ts";
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
    const lines = [...routeLines(guild, channel), ...ownChannelLines(watches, channel)];
    const text = lines.length === 0 ? nothing(guild, channel) : firstLines(lines);
    return { content: `${text}${ops(guild)}` };
  },
});

function routeLines({ routes }: Guild, channel: string | undefined): readonly string[] {
  return routes
    .filter(({ channelId }) => channel === undefined || channelId === channel)
    .map(({ channelId, severity, mentionRoleId, quiet, digest, remindMs, dismissals, clearance }) => {
      const parts = [
        `severity ${severity} and above`,
        mentionRoleId === undefined ? "" : `pings <@&${mentionRoleId}>`,
        remindMs === undefined
          ? ""
          : `${severitiesThat("repeated")} again after ${formatDuration(remindMs)} without an answer`,
        quietWords(quiet),
        digest === undefined ? "" : `in one message ${describeDigest(digest)} but for ${severitiesThat("neverHeld")}`,
        dismissals === undefined ? "" : `${dismissals} people close an alert as not relevant`,
        clearance === undefined ? "" : `facts up to TLP:${clearance.toUpperCase()}`,
      ];
      return `<#${channelId}>: ${parts.filter(Boolean).join(" · ")}`;
    });
}

function quietWords(quiet: Route["quiet"]): string {
  if (quiet === undefined) return "";
  return `quiet ${timeOfDay(quiet.from)}–${timeOfDay(quiet.to)} (${quiet.zone}) but for ${quiet.bypass} and above`;
}

function ownChannelLines(watches: readonly Watch[], channel: string | undefined): readonly string[] {
  return watches
    .filter(({ channelId }) => channelId !== undefined && (channel === undefined || channelId === channel))
    .map(({ channelId, name }) => `<#${channelId}>: the watch ${bold(name)}, which has its own channel`);
}

function nothing({ awake }: Guild, channel: string | undefined): string {
  if (channel !== undefined) return `No alerts go to <#${channel}>. \`/route set channel:…\` sends them there.`;
  return awake
    ? "No alerts go to any channel. `/route set channel:…` names one."
    : "No channel is set yet, so the watchlist is not active. An administrator activates it with `/route set channel:…`.";
}

function ops({ opsChannelId }: Guild): string {
  return opsChannelId === undefined ? "" : `\nNotices about the bot itself go to <#${opsChannelId}>.`;
}
