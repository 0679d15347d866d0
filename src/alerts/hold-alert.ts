import { type CronTimes, fitsDay } from "../domain/cron-times.ts";
import type { DigestTime, QuietHours, Route } from "../domain/guild.ts";
import { isAtLeast, type Severity, severityPolicy } from "../domain/severity.ts";
import type { Alert } from "../domain/story.ts";
import { dayMs } from "../lib/durations.ts";
import { minutesOfDay, nextOnDays, nextTimeOfDay } from "../lib/zoned-time.ts";

/** How many single alerts a channel gets within a time, in milliseconds; more are listed in a bulletin. */
export interface Burst {
  readonly alerts: number;
  readonly withinMs: number;
}

/** The latest alerts of a channel, as far as they decide about the next. */
export interface Lately {
  /** When its last alerts were opened. */
  readonly opened: readonly number[];
  /** When the cooldown ends of the watches that found this; absent where one of them may speak. */
  readonly cooledAt?: number | undefined;
}

/**
 * An alert as its channel's route lets it come: at once, or held for a bulletin. A digest holds every severity that may be
 * held, quiet hours what is under their bypass, a cooldown what comes soon after its watch's last alert, and a burst what
 * is more than the channel takes. What would be posted in quiet hours waits for their end. Nothing is dropped.
 */
export function holdAlert(
  alert: Alert,
  severity: Severity,
  route: Route | undefined,
  burst: Burst,
  { opened, cooledAt }: Lately,
  now: number,
): Alert {
  const { neverHeld } = severityPolicy[severity];
  if (route?.digest !== undefined && !neverHeld) {
    return held(alert, "digest", nextDigest(route.digest, now));
  }
  if (keepsQuiet(route, severity, now)) return heldOverNight(alert, route.quiet, now);
  const lately = opened.filter((openedAt) => openedAt > now - burst.withinMs);
  const isBurst = !neverHeld && lately.length >= burst.alerts;
  if (cooledAt === undefined && !isBurst) return alert;
  const until = Math.max(cooledAt ?? now, isBurst ? Math.min(...lately) + burst.withinMs : now);
  if (keepsQuiet(route, severity, until)) return heldOverNight(alert, route.quiet, until);
  return held(alert, cooledAt === undefined ? "burst" : "cooldown", until);
}

/** When the next digest of a channel comes, in milliseconds since the epoch. */
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

function keepsQuiet(
  route: Route | undefined,
  severity: Severity,
  instant: number,
): route is Route & { readonly quiet: QuietHours } {
  return route?.quiet !== undefined && isQuiet(route.quiet, instant) && !isAtLeast(severity, route.quiet.bypass);
}

function heldOverNight(alert: Alert, { to, zone }: QuietHours, instant: number): Alert {
  return held(alert, "quiet", nextTimeOfDay(to, zone, instant));
}

/** Hours may cross midnight. */
export function isQuiet({ from, to, zone }: QuietHours, now: number): boolean {
  const minutes = minutesOfDay(now, zone);
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

export function held(alert: Alert, hold: NonNullable<Alert["hold"]>, until: number): Alert {
  return { ...alert, hold, delivery: { ...alert.delivery, state: "held", nextAttemptAt: until } };
}
