import { code, escapeText, md } from "../../src/chat/text.ts";
import type { DigestTime } from "../../src/domain/guild.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** `a day at 09:00 (UTC)`, `on Mondays at 09:00 (UTC)`, or the cron expression. */
export function describeDigest(digest: DigestTime): Markdown {
  if ("cron" in digest) return md`at ${code(digest.cron)} (${escapeText(digest.zone)})`;
  const day = digest.weekday === undefined ? md`a day` : md`on ${weekdays[digest.weekday] ?? "one day"}s`;
  return md`${day} at ${timeOfDay(digest.at)} (${escapeText(digest.zone)})`;
}

/** Minutes since midnight as `09:00`. */
export function timeOfDay(minutes: number): Markdown {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return escapeText(`${hour}:${minute}`);
}
