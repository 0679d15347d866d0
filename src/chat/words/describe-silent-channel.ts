import type { ChannelTrouble, SilentChannel } from "../../domain/channel-trouble.ts";
import { formatDuration } from "../../domain/duration.ts";
import type { Guild } from "../../domain/guild.ts";
import type { Watch } from "../../domain/watch.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { channelMention } from "../links.ts";
import { bold, escapeText, inLines, md } from "../text.ts";
import { describeChannelTrouble } from "./describe-channel-trouble.ts";
import { describePostFailure } from "./describe-post-failure.ts";

/** What operators are to know of a channel that takes nothing, and what to do; it names no watch, for anybody may read it. */
export function describeSilence({ channelId, trouble }: SilentChannel, { opsChannelId }: Guild): Markdown {
  const channel = channelMention(channelId);
  const isOps = channelId === opsChannelId;
  const what = isOps
    ? md`Notices about the bot cannot be posted in ${channel}`
    : md`Alerts cannot be posted in ${channel}`;
  const set = isOps
    ? md`\`/route ops channel:…\` names another.`
    : md`What is for it waits, and nothing is lost: \`/route set channel:…\` names another channel, and all that waits goes there.`;
  switch (trouble.code) {
    case "gone":
      return md`⚠️ ${what}: it was deleted (channel ${escapeText(channelId)}). ${set}`;
    case "lacks":
      return md`⚠️ ${what}: the bot lacks ${escapeText(trouble.permissions.join(", "))} there. Allow it in the channel's settings, and what waits is posted automatically.`;
    case "unseen":
      return md`⚠️ ${what}: the bot lacks View Channel there. Allow it in the channel's settings, and what waits is posted automatically.`;
    case "refuses":
    case "unchecked":
      return md`⚠️ ${what}: ${escapeText(describePostFailure(trouble.failure))}. ${set}`;
  }
}

/** What operators are to know of a channel in which commands cannot be answered for all. */
export function describeAnswerless(channelId: string, trouble: ChannelTrouble): Markdown {
  return md`⚠️ In ${channelMention(channelId)} Discord refuses the bot's answers to commands, so only the person who asks sees them. ${describeChannelTrouble(trouble)}`;
}

/** Its mark in `/route show`. */
export function markSilence({ trouble, since }: SilentChannel, time: (at: number) => Markdown): Markdown {
  const words = silences[trouble.code];
  const what =
    trouble.code === "lacks" ? md`${words}: the bot lacks ${escapeText(trouble.permissions.join(", "))}` : words;
  return md`${what} (since ${time(since)})`;
}

const silences = {
  gone: "⚠️ this channel was deleted",
  lacks: "⚠️ nothing can be posted",
  unseen: "⚠️ the bot cannot see it",
  refuses: "⚠️ Discord refuses what is posted",
  unchecked: "⚠️ nothing could be posted",
} as const;

export function describeVoice(channelId: string, pausedMs: number): Markdown {
  const paused = escapeText(formatDuration(Math.max(pausedMs, 1_000)));
  return md`Posting to ${channelMention(channelId)} goes on; it was paused for ${paused}.`;
}

/** Roles that are to be pinged, and were deleted. */
export function describeLostRoles(
  { routes }: Guild,
  lost: readonly string[],
  watches: readonly Pick<Watch, "name" | "mentionRoleId">[],
): Markdown {
  const isLost = ({ mentionRoleId }: { readonly mentionRoleId?: string | undefined }) =>
    mentionRoleId !== undefined && lost.includes(mentionRoleId);
  return inLines([
    md`⚠️ A role that is to be pinged was deleted, so nobody is pinged:`,
    ...routes
      .filter(isLost)
      .map(
        ({ channelId }) => md`• alerts in ${channelMention(channelId)}: \`/route set channel: mention:\` names another`,
      ),
    ...watches
      .filter(isLost)
      .map(({ name }) => md`• the watch ${bold(name)}: \`/watch edit watch: mention:\` names another`),
  ]);
}
