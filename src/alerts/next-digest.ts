import { type CronTimes, fitsDay } from "../domain/cron-times.ts";
import type { DigestTime } from "../domain/guild.ts";
import { dayMs } from "../lib/durations.ts";
import { nextOnDays } from "../lib/zoned-time.ts";

/** When a channel is told next what is held for its digest, in milliseconds since the epoch. */
export function nextDigest(digest: DigestTime, now: number): number {
  return nextOnDays((day) => timesOf(digest, day), digest.zone, now) ?? now + dayMs;
}

/** In minutes since midnight, earliest first. */
function timesOf(digest: DigestTime, day: Parameters<typeof fitsDay>[1]): readonly number[] {
  if ("times" in digest) return fitsDay(digest.times, day) ? minutesOf(digest.times) : [];
  return digest.weekday === undefined || digest.weekday === day.weekday ? [digest.at] : [];
}

function minutesOf({ hours, minutes }: CronTimes): readonly number[] {
  return hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
}
