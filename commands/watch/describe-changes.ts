import { discordTime } from "../../src/chat/discord-time.ts";
import { bold } from "../../src/chat/text.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import { printSeverityBy } from "../../src/domain/severity-by.ts";
import type { Watch } from "../../src/domain/watch.ts";

const none = "none";

/** What an edit changes of a watch besides its query, one a line: `severity: high → low`. */
export function describeChanges(before: Watch, after: Watch): readonly string[] {
  return terms.flatMap(([label, show]) => {
    const [was, is] = [show(before), show(after)];
    return was === is ? [] : [`${label}: ${was} → ${is}`];
  });
}

const terms: readonly (readonly [string, (watch: Watch) => string])[] = [
  ["name", ({ name }) => bold(name)],
  ["severity", ({ severity }) => severity],
  ["severity by kind", ({ severityBy }) => (severityBy === undefined ? none : printSeverityBy(severityBy))],
  ["channel", ({ channelId }) => (channelId === undefined ? "by the routes" : `<#${channelId}>`)],
  ["mention", ({ mentionRoleId }) => (mentionRoleId === undefined ? none : `<@&${mentionRoleId}>`)],
  ["until", ({ until }) => (until === undefined ? "never ends" : discordTime(until.at))],
  ["cooldown", ({ cooldownMs }) => (cooldownMs === undefined ? none : formatDuration(cooldownMs))],
  ["handling", ({ handling }) => handling ?? "the source's"],
  ["paused", ({ paused }) => (paused ? "yes" : "no")],
];
