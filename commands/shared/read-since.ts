import { bold, code, escapeText, md } from "../../src/chat/text.ts";
import { parseDuration } from "../../src/domain/duration.ts";
import { dayMs } from "../../src/lib/durations.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { formatWallTime, parseWallTime } from "../../src/lib/zoned-time.ts";
import { quote } from "./quote.ts";

/** `24h`, `today`, or a date on the wall of `zone`: a day without a time begins at its midnight. */
export function readSince(text: string, zone: string, now: number): number {
  const wanted = text.trim().toLowerCase();
  const ms = parseDuration(wanted);
  const day = { today: now, yesterday: now - dayMs }[wanted];
  const date = day === undefined ? wanted : formatWallTime(day, zone).slice(0, 10);
  const since = ms === undefined ? parseWallTime(/^\S+$/u.test(date) ? `${date} 00:00` : date, zone) : now - ms;
  if (since === undefined)
    throw new UserMistake(
      md`${code("since")} is how long back, such as 24h or 7d, today, yesterday, or a date such as 2026-03-01 or 2026-03-01 18:00 (${escapeText(zone)}); not ${quote(text)}.`,
    );
  if (since > now)
    throw new UserMistake(md`${code("since")} is still to come: ${bold(text.trim())}. Give an earlier time.`);
  return since;
}
