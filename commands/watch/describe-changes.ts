import { discordTime } from "../../src/chat/discord-time.ts";
import { channelMention, roleMention } from "../../src/chat/links.ts";
import { bold, escapeText, md } from "../../src/chat/text.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import { printSeverityBy } from "../../src/domain/severity-by.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** What an edit changes of a watch besides its query, one a line: `severity: high → low`. */
export function describeChanges(before: Watch, after: Watch): readonly Markdown[] {
  return terms.flatMap(([term, show]) => {
    const [was, is] = [show(before), show(after)];
    return was === is ? [] : [md`${term}: ${was} → ${is}`];
  });
}

const terms: readonly (readonly [Markdown, (watch: Watch) => Markdown])[] = [
  [md`name`, ({ name }) => bold(name)],
  [md`severity`, ({ severity }) => md`${severity}`],
  [
    md`severity by kind`,
    ({ severityBy }) => (severityBy === undefined ? md`none` : escapeText(printSeverityBy(severityBy))),
  ],
  [md`channel`, ({ channelId }) => (channelId === undefined ? md`by the routes` : channelMention(channelId))],
  [md`mention`, ({ mentionRoleId }) => (mentionRoleId === undefined ? md`none` : roleMention(mentionRoleId))],
  [md`until`, ({ until }) => (until === undefined ? md`never ends` : discordTime(until.at))],
  [md`cooldown`, ({ cooldownMs }) => (cooldownMs === undefined ? md`none` : escapeText(formatDuration(cooldownMs)))],
  [md`handling`, ({ handling }) => md`${handling ?? "the source's"}`],
  [md`paused`, ({ paused }) => (paused ? md`yes` : md`no`)],
];
