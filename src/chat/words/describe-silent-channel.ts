import type { SilentChannel } from "../../domain/channel-trouble.ts";
import { formatDuration } from "../../domain/duration.ts";
import type { Guild } from "../../domain/guild.ts";
import type { Watch } from "../../domain/watch.ts";
import { bold } from "../text.ts";
import { describePostFailure } from "./describe-post-failure.ts";

/** What operators are to know of a channel that takes nothing, and what to do; it names no watch, for anybody may read it. */
export function describeSilence({ channelId, trouble }: SilentChannel, { opsChannelId }: Guild): string {
  const what =
    channelId === opsChannelId
      ? `Notices about the bot cannot be posted in <#${channelId}>`
      : `Alerts cannot be posted in <#${channelId}>`;
  const set =
    channelId === opsChannelId
      ? "`/route ops channel:…` names another."
      : "What is for it waits, and nothing is lost: `/route set channel:…` names another channel, and all that waits goes there.";
  switch (trouble.code) {
    case "gone":
      return `⚠️ ${what}: it was deleted (channel ${channelId}). ${set}`;
    case "lacks":
      return `⚠️ ${what}: the bot lacks ${trouble.permissions.join(", ")} there. Allow it in the channel's settings, and what waits is posted by itself.`;
    case "unseen":
      return `⚠️ ${what}: the bot lacks View Channel there. Allow it in the channel's settings, and what waits is posted by itself.`;
    case "refuses":
    case "unchecked":
      return `⚠️ ${what}: ${describePostFailure(trouble.failure)}. ${set}`;
  }
}

/** Its mark in `/route show`. */
export function markSilence({ trouble, since }: SilentChannel, time: (at: number) => string): string {
  const words = {
    gone: "⚠️ this channel was deleted",
    lacks: "⚠️ nothing can be posted",
    unseen: "⚠️ the bot cannot see it",
    refuses: "⚠️ Discord refuses what is posted",
    unchecked: "⚠️ nothing could be posted",
  }[trouble.code];
  const what = trouble.code === "lacks" ? `${words}: the bot lacks ${trouble.permissions.join(", ")}` : words;
  return `${what} (since ${time(since)})`;
}

export function describeVoice(channelId: string, pausedMs: number): string {
  return `Posting to <#${channelId}> goes on; it was paused for ${formatDuration(Math.max(pausedMs, 1_000))}.`;
}

/** Roles that are to be pinged, and were deleted. */
export function describeLostRoles(
  { routes }: Guild,
  lost: readonly string[],
  watches: readonly Pick<Watch, "name" | "mentionRoleId">[],
): string {
  const isLost = ({ mentionRoleId }: { readonly mentionRoleId?: string | undefined }) =>
    mentionRoleId !== undefined && lost.includes(mentionRoleId);
  const lines = [
    ...routes
      .filter(isLost)
      .map(({ channelId }) => `• alerts in <#${channelId}>: \`/route set channel: mention:\` names another`),
    ...watches
      .filter(isLost)
      .map(({ name }) => `• the watch ${bold(name)}: \`/watch edit watch: mention:\` names another`),
  ];
  return ["⚠️ A role that is to be pinged was deleted, so nobody is pinged:", ...lines].join("\n");
}
