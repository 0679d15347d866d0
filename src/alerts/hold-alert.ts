import type { Route } from "../domain/guild.ts";
import { type Severity, severityPolicy } from "../domain/severity.ts";
import type { Alert } from "../domain/story.ts";
import { isWithin } from "../lib/is-within.ts";
import { quietUntil, routeWait, type Wait } from "./route-wait.ts";

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
  /** When the flood ends of the source that shows this; absent where there is none. */
  readonly floodedUntil?: number | undefined;
}

/**
 * An alert as its channel's route lets it come: at once, or held for a bulletin. A digest holds every severity that may be
 * held, quiet hours what is under their bypass, a cooldown what comes soon after its watch's last alert, and a burst what
 * is more than the channel takes. A flood of one source is held whatever its severity. What would be posted in quiet hours waits for their end. Nothing is dropped.
 */
export function holdAlert(
  alert: Alert,
  severity: Severity,
  route: Route | undefined,
  burst: Burst,
  { opened, cooledAt, floodedUntil }: Lately,
  now: number,
): Alert {
  const wait = routeWait(route, severity, now);
  if (wait !== undefined) return held(alert, wait);
  const lately = opened.filter((openedAt) => isWithin(openedAt, burst.withinMs, now));
  const { neverHeld } = severityPolicy[severity];
  const isBurst = !neverHeld && lately.length >= burst.alerts;
  const burstEnd = isBurst ? Math.min(...lately) + burst.withinMs : floodedUntil;
  if (cooledAt === undefined && burstEnd === undefined) return alert;
  const until = Math.max(cooledAt ?? now, burstEnd ?? now);
  const quietEnd = quietUntil(route, severity, until);
  if (quietEnd !== undefined) return held(alert, { hold: "quiet", until: quietEnd });
  return held(alert, { hold: cooledAt === undefined ? "burst" : "cooldown", until });
}

export function held(alert: Alert, { hold, until }: Wait): Alert {
  return { ...alert, hold, delivery: { ...alert.delivery, state: "held", nextAttemptAt: until } };
}
