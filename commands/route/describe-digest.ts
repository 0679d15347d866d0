import { code } from "../../src/chat/text.ts";
import type { DigestTime } from "../../src/domain/guild.ts";

export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** `a day at 09:00 (UTC)`, `on Mondays at 09:00 (UTC)`, or the cron expression. */
export function describeDigest(digest: DigestTime): string {
  if ("cron" in digest) return `at ${code(digest.cron)} (${digest.zone})`;
  const day = digest.weekday === undefined ? "a day" : `on ${weekdays[digest.weekday]}s`;
  return `${day} at ${timeOfDay(digest.at)} (${digest.zone})`;
}

/** Minutes since midnight as `09:00`. */
export function timeOfDay(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
