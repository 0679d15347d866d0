import type { QuietHours, Route } from "../domain/guild.ts";
import { isAtLeast, type Severity } from "../domain/severity.ts";
import type { Alert } from "../domain/story.ts";
import { minutesOfDay, nextTimeOfDay } from "../lib/zoned-time.ts";

/** How many alerts a channel bears by themselves within a time, in milliseconds; more are rolled up. */
export interface Burst {
  readonly alerts: number;
  readonly withinMs: number;
}

/**
 * An alert as its channel's route lets it come: at once, or held for a bulletin. A digest holds all that is not critical,
 * quiet hours what is under their bypass, and a burst what is more than the channel bears. Nothing is dropped.
 *
 * @param recent when the alerts that this channel was given lately were opened
 */
export function holdAlert(
  alert: Alert,
  severity: Severity,
  route: Route | undefined,
  burst: Burst,
  recent: readonly number[],
  now: number,
): Alert {
  if (route?.digest !== undefined && severity !== "critical") {
    return held(alert, "digest", nextTimeOfDay(route.digest.at, route.digest.zone, now));
  }
  if (route?.quiet !== undefined && isQuiet(route.quiet, now) && !isAtLeast(severity, route.quiet.bypass)) {
    return held(alert, "quiet", nextTimeOfDay(route.quiet.to, route.quiet.zone, now));
  }
  const lately = recent.filter((openedAt) => openedAt > now - burst.withinMs);
  if (severity === "critical" || lately.length < burst.alerts) return alert;
  return held(alert, "burst", Math.min(...lately) + burst.withinMs);
}

/** Hours may lie across midnight. */
export function isQuiet({ from, to, zone }: QuietHours, now: number): boolean {
  const minutes = minutesOfDay(now, zone);
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

function held(alert: Alert, hold: NonNullable<Alert["hold"]>, until: number): Alert {
  return { ...alert, hold, delivery: { ...alert.delivery, state: "held", nextAttemptAt: until } };
}
