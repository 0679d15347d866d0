import type { PolledSource } from "../../domain/followed-source.ts";
import type { HealthNotice } from "../../domain/health-notice.ts";
import type { PollState } from "../../domain/source.ts";
import { type Health, healthOf } from "../../domain/source-health.ts";
import { hourMs, minuteMs } from "../../lib/durations.ts";

export interface Watched {
  readonly source: PolledSource;
  readonly state: PollState;
  readonly notified: HealthNotice | undefined;
}

export interface HealthChange {
  readonly source: PolledSource;
  readonly health: Health;
  /** The domain that answers in the source's place, where one does. */
  readonly away: string | undefined;
  /** True for what is, or was, part of one trouble of our own network. */
  readonly together: boolean;
  /** True for a change that is stored without a notice: the operators know of the trouble, and this is more of it. */
  readonly silent: boolean;
}

/** The shortest time between two notices of one source. */
const quietMs = { trouble: 6 * hourMs, recovery: 30 * minuteMs } as const;
/** One failure, or two, is the net's weather. */
const failuresThatCount = 3;
/** Failures that began so close together have one cause. */
const togetherMs = hourMs;
const fewestThatAreMany = 3;

/**
 * Of which sources' health operators are to be notified now: what changed since the last notice, each once.
 *
 * @param impatient true at the end of the first round, when the person who started the bot waits to see every failure
 * @param inTrouble true while a trouble of our own network goes on that operators were notified of: it is one notice, and so is its end
 */
export function healthChanges(
  all: readonly Watched[],
  now: number,
  impatient: boolean,
  inTrouble: boolean,
): readonly HealthChange[] {
  const many = failTogether(all, now);
  return all.flatMap(({ source, state, notified }): readonly HealthChange[] => {
    const health = healthOf(state, now);
    const change = { source, health, away: state.away?.domain, together: notified?.together ?? false, silent: false };
    const fails = health.kind === "failing";
    if (fails && notified?.kind !== "failing" && inTrouble) return [{ ...change, together: true, silent: true }];
    if (fails && notified?.together && !inTrouble) return [{ ...change, together: false, silent: true }];
    if (notified?.together && !isTrouble(health.kind)) return inTrouble ? [] : [change];
    // Overlapping again is no return from a failure.
    if (notified?.kind === "rolled-over" && !isTrouble(health.kind)) return [{ ...change, silent: true }];
    const together = fails && many;
    return isDue(health, state, notified, now, impatient || many) ? [{ ...change, together }] : [];
  });
}

/** More than half fail, since about the same time: that is hardly the sites' doing. */
function failTogether(all: readonly Watched[], now: number): boolean {
  const failing = all.filter(({ state }) => now - (state.failingSince ?? 0) <= togetherMs);
  return failing.length >= fewestThatAreMany && failing.length > all.length / 2;
}

function isDue(
  health: Health,
  state: PollState,
  notified: HealthNotice | undefined,
  now: number,
  atOnce: boolean,
): boolean {
  const wasTrouble = notified !== undefined && isTrouble(notified.kind);
  const restedFor = now - (notified?.at ?? Number.NEGATIVE_INFINITY);
  if (!isTrouble(health.kind)) return wasTrouble && restedFor >= quietMs.recovery;
  if (notified?.kind === health.kind) return false;
  if (health.kind === "failing" && state.failures < failuresThatCount && !atOnce) return false;
  return health.kind === "ended" || health.kind === "moved" || restedFor >= quietMs.trouble;
}

/** Whether operators are to do something about it. */
export function isTrouble(kind: Health["kind"]): boolean {
  return kind !== "ok" && kind !== "waiting" && kind !== "held";
}
