import type { PolledSource } from "../domain/followed-source.ts";
import type { Match } from "../domain/match.ts";
import type { Reading } from "../domain/reading.ts";
import type { Cadence, PollMark, PollState } from "../domain/source.ts";
import { dayMs, hourMs } from "../lib/durations.ts";
import { isAhead } from "../lib/is-within.ts";
import type { ClassifiedItem } from "./classify-items.ts";
import { nextRun } from "./next-run.ts";
import type { PollDeps, Polling } from "./poll-deps.ts";
import { doubtsAbout, postingRateAfter, spanOf } from "./posting-rate.ts";
import { rolledOverAfter } from "./rolled-over.ts";
import { locationAfter } from "./source-location.ts";

export interface PollReport {
  readonly reading: Reading;
  readonly judged: readonly ClassifiedItem[];
  readonly matches: readonly Match[];
  readonly before: PollState;
  readonly state: PollState;
}

/** Six hours: however long a source fails, it is asked that often. */
const longestBackOffMs = 6 * hourMs;
const longestHistory = 20;
/** An adopted address that fails so often in a row is given up for the source's own. */
const patienceWithAdopted = 3;

type Deps = Pick<PollDeps, "clock" | "random" | "polling">;

/** The state of a source that was never asked: it is due at once. */
export function unpolled(key: string): PollState {
  return { key, validators: {}, nextPollAt: 0, failures: 0 };
}

/** What a poll leaves behind: validators and health, and when the source is due again. */
export function afterPoll(
  before: PollState,
  reading: Reading,
  judged: readonly ClassifiedItem[],
  source: PolledSource,
  deps: Deps,
): PollState {
  const now = deps.clock.now();
  const polled = { ...before, lastPolledAt: now, history: historyAfter(before, reading, judged, now) };
  if (reading.kind === "gone") return afterEnd(polled, now);
  if (reading.kind === "failed") return afterFailure(polled, reading, source.cadence, deps);

  const { failingSince: _, failure: __, endedAt: ___, emptySince, home, away, moved, adopted, ...rest } = polled;
  const { doubtfulDates, leftOut, rolledOver, ...lasting } = rest;
  const isEmpty = reading.kind === "read" ? reading.items.length === 0 : emptySince !== undefined;
  return {
    ...lasting,
    ...locationAfter(before, reading, source, now),
    failures: 0,
    lastReadAt: now,
    ...firstReading(before, reading, now),
    ...rolledOverAfter(before, reading, judged, source, now),
    nextPollAt: now + Math.max(gap(source.cadence, now, deps), Math.min(reading.restMs ?? 0, dayMs)),
    validators: reading.validators,
    ...(isEmpty && { emptySince: emptySince ?? now }),
    ...(reading.kind === "unchanged" && doubtfulDates !== undefined && { doubtfulDates }),
    ...(reading.kind === "unchanged" && leftOut !== undefined && { leftOut }),
    ...(reading.kind === "read" && {
      itemsInFeed: reading.items.length,
      ...(reading.leftOut !== undefined && { leftOut: reading.leftOut }),
      ...spanOf(reading.items),
      ...doubtsAbout(reading.items),
    }),
    ...(reading.kind === "read" && postingRateAfter(before, reading.items, judged, now)),
    ...(judged.some(({ verdict }) => verdict === "held") && { heldAt: now }),
  };
}

/** An answer without items is no baseline: what the feed shows later is older than that. */
function firstReading({ firstReadAt }: PollState, { items }: Reading, now: number): Pick<PollState, "firstReadAt"> {
  if (firstReadAt !== undefined) return { firstReadAt };
  return items.length > 0 ? { firstReadAt: now } : {};
}

/** The address that was adopted may be gone while the source's own leads to a newer one: that is asked first. */
function afterEnd(polled: PollState, now: number): PollState {
  const { adopted, ...state } = polled;
  if (adopted !== undefined) return { ...state, validators: {}, nextPollAt: now };
  return { ...state, endedAt: now, failure: { code: "gone" } };
}

/** One that had ended is asked because a person wants it to be: it goes on until the site says again that it is gone. */
function afterFailure(
  polled: PollState,
  reading: Extract<Reading, { kind: "failed" }>,
  cadence: Cadence,
  deps: Deps,
): PollState {
  const now = deps.clock.now();
  const { adopted, endedAt: _, ...state } = polled;
  const failures = polled.failures + 1;
  const keepsAdopted = adopted !== undefined && failures < patienceWithAdopted;
  return {
    ...state,
    ...(keepsAdopted && { adopted }),
    ...(adopted !== undefined && !keepsAdopted && { validators: {} }),
    failures,
    failingSince: polled.failingSince ?? now,
    failure: reading.failure,
    nextPollAt: now + Math.max(backOff(cadence, failures, now, deps), Math.min(reading.restMs ?? 0, dayMs)),
  };
}

/**
 * How long until a source is due, in milliseconds; at infinity one that has ended. Never longer than was decided when it was last
 * asked: a state that was written before the clock was set back would silence its source until the clock comes there again.
 */
export function waitFor({ endedAt, nextPollAt, lastPolledAt = 0 }: PollState, cadence: Cadence, now: number): number {
  if (endedAt !== undefined) return Number.POSITIVE_INFINITY;
  if (!isAhead(lastPolledAt, now)) return Math.max(nextPollAt - now, 0);
  const decided = Math.max(nextPollAt - lastPolledAt, 0);
  return cadence.kind === "cron" ? Math.min(decided, nextRun(cadence.expression, now) - now) : decided;
}

function historyAfter(before: PollState, { kind }: Reading, judged: readonly ClassifiedItem[], now: number) {
  const news = judged.filter(({ verdict }) => verdict === "new").length;
  const mark: PollMark = [Math.floor(now / 1000), kind, news];
  return [...(before.history ?? []), mark].slice(-longestHistory);
}

function backOff(cadence: Cadence, failures: number, now: number, deps: Deps): number {
  return Math.min(gap(cadence, now, deps) * 2 ** Math.min(failures - 1, 10), longestBackOffMs);
}

function gap(
  cadence: Cadence,
  now: number,
  deps: { readonly polling: Polling; readonly random: () => number },
): number {
  if (cadence.kind === "cron") return Math.max(nextRun(cadence.expression, now) - now, deps.polling.floorMs);
  return Math.max(cadence.ms, deps.polling.floorMs) * (1 + deps.polling.jitter * deps.random());
}
