import { type CronTimes, fitsDay } from "../domain/cron-times.ts";
import type { DigestTime, Guild, QuietHours, Route } from "../domain/guild.ts";
import { isAtLeast, type Severity, severityPolicy } from "../domain/severity.ts";
import type { Alert } from "../domain/story.ts";
import { dayMs } from "../lib/durations.ts";
import { minutesOfDay, nextOnDays, nextTimeOfDay } from "../lib/zoned-time.ts";

/** In which list something comes, and when that list is due (milliseconds since the epoch). */
export interface Wait {
  readonly hold: NonNullable<Alert["hold"]>;
  readonly until: number;
}

/**
 * The list that a channel wants what is reported at `now` in: its next digest, or that of its quiet hours; `undefined` where
 * this severity comes at once. A digest that is due in quiet hours waits for their end.
 */
export function routeWait(route: Route | undefined, severity: Severity, now: number): Wait | undefined {
  if (route === undefined) return undefined;
  if (route.digest !== undefined && !severityPolicy[severity].neverHeld) {
    const due = nextDigest(route.digest, now);
    return { hold: "digest", until: quietUntil(route, severity, due) ?? due };
  }
  const until = quietUntil(route, severity, now);
  return until === undefined ? undefined : { hold: "quiet", until };
}

export function routeOf({ routes }: Pick<Guild, "routes">, channelId: string): Route | undefined {
  return routes.find((route) => route.channelId === channelId);
}

/** When the quiet hours end that a channel has at `instant`; `undefined` where it has none then, or this severity comes through; what has no severity does not. */
export function quietUntil(
  route: Pick<Route, "quiet"> | undefined,
  severity: Severity | undefined,
  instant: number,
): number | undefined {
  const quiet = route?.quiet;
  if (quiet === undefined || !isQuiet(quiet, instant)) return undefined;
  if (severity !== undefined && isAtLeast(severity, quiet.bypass)) return undefined;
  return nextTimeOfDay(quiet.to, quiet.zone, instant);
}

/** Hours may cross midnight. */
function isQuiet({ from, to, zone }: QuietHours, now: number): boolean {
  const minutes = minutesOfDay(now, zone);
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** When the next digest of a channel comes. */
function nextDigest(digest: DigestTime, now: number): number {
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
