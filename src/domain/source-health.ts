import { dayMs } from "../lib/durations.ts";
import type { PollState } from "./source.ts";

/** How a source is, worst first where several hold; `held` and `moved` wait for a person. */
export const healthKinds = ["waiting", "ended", "failing", "moved", "held", "empty", "stale", "ok"] as const;

export interface Health {
  readonly kind: (typeof healthKinds)[number];
  /** Since when, milliseconds since the epoch; absent where nothing was read yet. */
  readonly since: number | undefined;
  /** For a person, as the end of a sentence that begins with the source's name. Names hosts at most, never an address: it may carry a key. */
  readonly words: string;
}

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
  if (state?.lastPolledAt === undefined) return { kind: "waiting", since: undefined, words: "was not read yet" };
  const { endedAt, failingSince, away, emptySince, lastError = "" } = state;
  if (endedAt !== undefined)
    return { kind: "ended", since: endedAt, words: "has ended: the site says that this feed is gone for good (410)" };
  if (failingSince !== undefined)
    return { kind: "failing", since: failingSince, words: `cannot be read: ${lastError}` };
  if (away !== undefined && !trusted.includes(away.domain))
    return { kind: "moved", since: away.since, words: `is answered by another site now, ${away.domain}` };
  if (held > 0) return { kind: "held", since: state.heldAt, words: `has ${held} held, waiting for a decision` };
  if (emptySince !== undefined)
    return {
      kind: "empty",
      since: emptySince,
      words: "is read, and it is empty; some sites answer a wrong address with a valid empty feed",
    };
  return silence(state, now) ?? { kind: "ok", since: state.firstReadAt, words: "is read without trouble" };
}

function silence({ lastNewAt, perDay }: PollState, now: number): Health | undefined {
  if (lastNewAt === undefined || perDay === undefined || perDay === 0) return undefined;
  const usualGapMs = dayMs / perDay;
  if (now - lastNewAt <= Math.max(shortestSilenceMs, gapsOfSilence * usualGapMs)) return undefined;
  const days = Math.floor((now - lastNewAt) / dayMs);
  const usual = perDay >= 1 ? `about ${Math.round(perDay)} a day` : `about one in ${Math.round(1 / perDay)} days`;
  return { kind: "stale", since: lastNewAt, words: `has shown nothing new for ${days} days; its habit is ${usual}` };
}
