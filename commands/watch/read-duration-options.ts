import { discordTime } from "../../src/chat/discord-time.ts";
import { escapeText, md } from "../../src/chat/text.ts";
import { formatDuration, parseDuration } from "../../src/domain/duration.ts";
import { printSeverityBy } from "../../src/domain/severity-by.ts";
import { hasEnded, type Watch } from "../../src/domain/watch.ts";
import { dayMs, minuteMs } from "../../src/lib/durations.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { parseWallTime } from "../../src/lib/zoned-time.ts";

const longestDays = 3_660;
const longestCooldownDays = 7;

/** `48h`, or a date on the wall of `zone`, as the end of a watch, on a whole minute. Throws UserMistake, also for what is past. */
export function readUntil(text: string, zone: string, now: number): NonNullable<Watch["until"]> {
  const ms = parseDuration(text.trim());
  const end = ms === undefined ? parseWallTime(text, zone) : now + ms;
  if (end === undefined)
    throw new UserMistake(
      md`\`until\` is how long, such as 48h or 7d, or when, such as 2026-12-01 or 2026-12-01 18:00 (${escapeText(zone)}), not ${escapeText(text)}.`,
    );
  const at = Math.ceil(end / minuteMs) * minuteMs;
  if (end <= now)
    throw new UserMistake(md`\`until\` is past already: ${discordTime(at)}. Give a time that is to come.`);
  if (at > now + longestDays * dayMs)
    throw new UserMistake(md`\`until\` is over ten years away. Leave it out instead.`);
  return { at, from: now };
}

/** In milliseconds. Throws UserMistake. */
export function readCooldown(text: string): number {
  const ms = parseDuration(text.trim());
  if (ms === undefined || ms < minuteMs || ms > longestCooldownDays * dayMs)
    throw new UserMistake(
      md`\`cooldown\` is from 1m to ${longestCooldownDays}d, such as 30m or 2h, not ${escapeText(text)}.`,
    );
  return ms;
}

/** In a list: ` · KIND=SEVERITY`, ` · until …` or ` · ended …`, ` · cooldown 2h`. */
export function termsInShort(watch: Watch, now: number): Markdown {
  const { until, cooldownMs, severityBy } = watch;
  const by = severityBy === undefined ? "" : md` · ${escapeText(printSeverityBy(severityBy))}`;
  const end = until === undefined ? "" : md` · ${hasEnded(watch, now) ? "ended" : "until"} ${discordTime(until.at)}`;
  const cooldown = cooldownMs === undefined ? "" : md` · cooldown ${escapeText(formatDuration(cooldownMs))}`;
  return md`${by}${end}${cooldown}`;
}

/** In whole sentences, one a line. */
export function termsOf(watch: Watch, now: number): readonly Markdown[] {
  const { severity, severityBy, until, cooldownMs, handling } = watch;
  const lines: Markdown[] = [];
  if (severityBy !== undefined)
    lines.push(
      md`Severity by what an item reports: ${escapeText(printSeverityBy(severityBy))}; anything else: ${severity}.`,
    );
  if (until !== undefined && hasEnded(watch, now))
    lines.push(
      md`It ended ${discordTime(until.at)} and finds nothing now. \`/watch resume\` starts it again, with \`until\` for a new end.`,
    );
  else if (until !== undefined) lines.push(md`It ends ${discordTime(until.at)}.`);
  if (cooldownMs !== undefined)
    lines.push(
      md`Cooldown ${escapeText(formatDuration(cooldownMs))}: after an alert, what else it finds for that channel is held for this time and comes in one message.`,
    );
  if (handling !== undefined) lines.push(md`Its alerts are shown as ${handling} at least, whatever their source.`);
  return lines;
}
