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
  const { firstReadAt = 0, lastPolledAt = 0, lastReadAt = 0 } = state;
  if (began === undefined || firstReadAt >= began) return state;
  const hasPolled = lastPolledAt >= began;
  const hasRead = lastReadAt >= began;
  const history = state.history?.filter(([seconds]) => seconds * 1_000 >= began);
  const since = (at: number | undefined) => (at !== undefined && at >= began ? at : undefined);
  const atLeast = (at: number | undefined) => (hasPolled && at !== undefined ? Math.max(at, began) : undefined);
  // Every field stands here: a new one does not compile until somebody says who may see it.
  const shown: { readonly [Field in keyof Required<PollState>]: PollState[Field] } = {
    key: state.key,
    nextPollAt: state.nextPollAt,
    endedAt: state.endedAt,
    home: state.home,
    away: state.away,
    moved: state.moved,
    adopted: state.adopted,
    validators: hasRead ? state.validators : {},
    firstReadAt: hasRead ? began : undefined,
    lastPolledAt: since(state.lastPolledAt),
    lastReadAt: since(state.lastReadAt),
    delay: hasPolled ? state.delay : undefined,
    failures: Math.min(state.failures, history?.length ?? 0),
    failingSince: atLeast(state.failingSince),
    failure: hasPolled ? state.failure : undefined,
    itemsInFeed: hasRead ? state.itemsInFeed : undefined,
    leftOut: hasRead ? state.leftOut : undefined,
    lastNewAt: since(state.lastNewAt),
    heldAt: since(state.heldAt),
    history: hasPolled ? history : undefined,
    perDay: lastPolledAt - began >= habitMs ? state.perDay : undefined,
    span: hasRead ? state.span : undefined,
    doubtfulDates: hasRead ? state.doubtfulDates : undefined,
    rolledOver: since(state.rolledOver?.since) === undefined ? undefined : state.rolledOver,
    emptySince: atLeast(state.emptySince),
  };
  return shown;
}
