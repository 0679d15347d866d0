import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention, roleMention } from "../../src/chat/links.ts";
import { bold, code, escapeText, joined, md } from "../../src/chat/text.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import { hasEnded, type Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { formatWallTime } from "../../src/lib/zoned-time.ts";
import { guildOf } from "../shared/guild-of.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchRemove = defineCommand({
  path: "watch remove",
  summary: "Remove a watch.",
  access: "watchlist-editor",
  needs: ["clock", "server", "watches"],
  options: { watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches } },

  async run({ watch: wanted }, caller, context) {
    const watch = await watchNamed(wanted, caller, context.watches.lists);
    await context.watches.lists.change(caller.guildId, (watches) => watches.filter(({ id }) => id !== watch.id));
    return {
      content: md`Stopped watching ${bold(watch.name)}. To have it back: ${again(watch, zoneOf(await guildOf(caller, context.server), context.server), context.clock.now())}${lost(watch)}`,
    };
  },
  quiet: "unless posted",
});

function again(watch: Watch, zone: string, now: number): Markdown {
  const { query, name, severity, until, cooldownMs, handling } = watch;
  const runs = until !== undefined && !hasEnded(watch, now);
  const end = runs ? ` until:${formatWallTime(until.at, zone)}` : "";
  const shown = handling === undefined ? "" : md` handling:${handling}`;
  const cooldown = cooldownMs === undefined ? "" : md` cooldown:${escapeText(formatDuration(cooldownMs))}`;
  return code(`/watch add query:${query} name:${name} severity:${severity}${end}${cooldown}${shown}`, 1300);
}

/** A channel and a role can be chosen in chat, not pasted. */
function lost({ channelId, mentionRoleId }: Watch): Markdown {
  const parts = [
    channelId && md`channel ${channelMention(channelId)}`,
    mentionRoleId && md`mention ${roleMention(mentionRoleId)}`,
  ].filter(Boolean);
  return parts.length === 0 ? md`` : md` with ${joined(parts, " and ")}`;
}
