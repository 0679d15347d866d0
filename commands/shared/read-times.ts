import { code, escapeText, md } from "../../src/chat/text.ts";
import { parseDuration } from "../../src/domain/duration.ts";
import { dayMs, minuteMs } from "../../src/lib/durations.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { isTimeZone, parseTimeOfDay } from "../../src/lib/zoned-time.ts";

/** The time of day that an option names, in minutes since midnight; throws `UserMistake`. */
export function readTime(text: string, option: string): number {
  const minutes = parseTimeOfDay(text);
  if (minutes === undefined)
    throw new UserMistake(md`${code(option)} is a time of day such as 07:00 or 22:30, not ${escapeText(text)}.`);
  return minutes;
}

/** After how long an alert is repeated, in milliseconds; `undefined` for never. Throws `UserMistake`. */
export function readRemind(text: string): number | undefined {
  if (text.trim().toLowerCase() === "off") return undefined;
  const ms = parseDuration(text.trim());
  if (ms !== undefined && ms >= minuteMs && ms <= dayMs) return ms;
  throw new UserMistake(md`\`remind\` is a time from 1m to 24h, such as 15m, or off; not ${escapeText(text)}.`);
}

/** How long a handover waits, in milliseconds. Throws `UserMistake`. */
export function readHandoverWait(text: string): number {
  const ms = parseDuration(text.trim());
  if (ms !== undefined && ms >= minuteMs && ms <= dayMs) return ms;
  throw new UserMistake(md`\`handover\` is a time from 1m to 24h, such as 30m; not ${escapeText(text)}.`);
}

/** The time zone that an option names, an IANA name; throws `UserMistake`. */
export function readZone(zone: string): string {
  const wanted = zone.trim();
  if (!isTimeZone(wanted))
    throw new UserMistake(
      md`\`zone\` is a time zone such as Asia/Tashkent, Europe/London or UTC, not ${escapeText(wanted)}.`,
    );
  return wanted;
}
