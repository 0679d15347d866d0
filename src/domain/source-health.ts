import { dayMs, minuteMs } from "../lib/durations.ts";
import type { ReadFailure } from "./read-failure.ts";
import { type Cadence, isRollingOver, type PollState } from "./source.ts";

/** How a source is, worst first where several hold; `held` and `moved` wait for a person. */
export const healthKinds = [
  "waiting",
  "ended",
  "failing",
  "moved",
  "held",
  "empty",
  "rolled-over",
  "stale",
  "ok",
] as const;

type Kind = (typeof healthKinds)[number];

/** `since` when, milliseconds since the epoch; absent where nothing was read yet. `describeSourceHealth` says it. */
export type Health =
  | {
      readonly kind: Exclude<Kind, "failing" | "moved" | "held" | "rolled-over" | "stale">;
      readonly since: number | undefined;
    }
  | { readonly kind: "failing"; readonly since: number; readonly failure: ReadFailure | undefined }
  /** Another site answers in its place. */
  | { readonly kind: "moved"; readonly since: number; readonly domain: string }
  /** So many matches wait for a decision. */
  | { readonly kind: "held"; readonly since: number | undefined; readonly matches: number }
  /** So many readings showed nothing that the one before had shown; `spanMs` is from when to when what was shown last is dated. */
  | {
      readonly kind: "rolled-over";
      readonly since: number;
      readonly times: number;
      readonly shown: number;
      readonly spanMs: number | undefined;
    }
  /** Nothing new for longer than its habit of so many items a day explains. */
  | { readonly kind: "stale"; readonly since: number; readonly days: number; readonly perDay: number };

/** What one guild has decided about a source, and what waits for its decision. */
export interface Decisions {
  /** Domains to which the source may have moved. */
  readonly trusted: readonly string[];
  /** How many matches the brake, or a move, holds for the guild. */
  readonly held: number;
}

/** Silence may be a long weekend, whatever the habit. */
const shortestSilenceMs = 4 * dayMs;
/** A source that brings items at random is silent for six of its usual gaps once in 400 of them. */
const gapsOfSilence = 6;

/** @param now milliseconds since the epoch */
export function healthOf(
  state: PollState | undefined,
  now: number,
  { trusted, held }: Decisions = { trusted: [], held: 0 },
): Health {
  if (state?.lastPolledAt === undefined) return { kind: "waiting", since: undefined };
  const { endedAt, failingSince, away, emptySince, failure } = state;
  if (endedAt !== undefined) return { kind: "ended", since: endedAt };
  if (failingSince !== undefined) return { kind: "failing", since: failingSince, failure };
  if (away !== undefined && !trusted.includes(away.domain))
    return { kind: "moved", since: away.since, domain: away.domain };
  if (held > 0) return { kind: "held", since: state.heldAt, matches: held };
  if (emptySince !== undefined) return { kind: "empty", since: emptySince };
  return rollsOver(state) ?? silence(state, now) ?? { kind: "ok", since: state.firstReadAt };
}

function rollsOver({ rolledOver, span }: PollState): Health | undefined {
  if (rolledOver === undefined || !isRollingOver(rolledOver)) return undefined;
  const { since, times, shown } = rolledOver;
  return { kind: "rolled-over", since, times, shown, spanMs: span && span[1] - span[0] };
}

/** Gaps between readings that people think in, in milliseconds. */
const gaps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * minuteMs);

/** How often a source that rolls over is to be read: twice in what it shows at once, and more often than now; `undefined` where that is not possible. */
export function shorterEvery(spanMs: number | undefined, cadence: Cadence): number | undefined {
  const now = cadence.kind === "every" ? cadence.ms : dayMs;
  const wanted = Math.min(spanMs === undefined || spanMs === 0 ? now : spanMs, now) / 2;
  const found = gaps.findLast((gap) => gap <= wanted) ?? minuteMs;
  return found < now ? found : undefined;
}

function silence({ lastNewAt, perDay }: PollState, now: number): Health | undefined {
  if (lastNewAt === undefined || perDay === undefined || perDay === 0) return undefined;
  const usualGapMs = dayMs / perDay;
  if (now - lastNewAt <= Math.max(shortestSilenceMs, gapsOfSilence * usualGapMs)) return undefined;
  return { kind: "stale", since: lastNewAt, days: Math.floor((now - lastNewAt) / dayMs), perDay };
}
