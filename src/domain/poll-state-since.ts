import { dayMs } from "../lib/durations.ts";
import type { PollState } from "./source.ts";

/** What a feed brings a day is known after so long, in milliseconds. */
const habitMs = 3 * dayMs;

/**
 * What a server may know of a source's polls: those since it began to follow it. Earlier ones were made for other servers, and that
 * there are any is theirs.
 *
 * @param began milliseconds since the epoch; all is the server's where nobody knows
 */
export function pollStateSince(state: PollState, began: number | undefined): PollState {
  const { history = [], firstReadAt = 0, lastPolledAt = 0, failures, failingSince, perDay, ...known } = state;
  if (began === undefined || firstReadAt >= began) return state;
  const { key, nextPollAt, endedAt, home, away, moved, adopted } = state;
  const ofSite = { home, away, moved, adopted, endedAt };
  if (lastPolledAt < began) return { key, validators: {}, nextPollAt, failures: 0, ...ofSite };
  const own = history.filter(([seconds]) => seconds * 1_000 >= began);
  const hasRead = (state.lastReadAt ?? 0) >= began;
  return {
    ...(hasRead ? known : { key, validators: {}, nextPollAt, failure: state.failure, delay: state.delay, ...ofSite }),
    lastPolledAt,
    history: own,
    failures: Math.min(failures, own.length),
    failingSince: failingSince && Math.max(failingSince, began),
    firstReadAt: hasRead ? began : undefined,
    lastNewAt: since(state.lastNewAt, began),
    heldAt: since(state.heldAt, began),
    emptySince: state.emptySince && Math.max(state.emptySince, began),
    rolledOver: since(state.rolledOver?.since, began) === undefined ? undefined : state.rolledOver,
    perDay: lastPolledAt - began >= habitMs ? perDay : undefined,
  };
}

function since(at: number | undefined, began: number): number | undefined {
  return at !== undefined && at >= began ? at : undefined;
}
