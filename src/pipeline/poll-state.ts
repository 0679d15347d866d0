import type { PolledSource } from "../domain/followed-source.ts";
import type { Match } from "../domain/match.ts";
import type { Reading } from "../domain/reading.ts";
import { type Cadence, Delay, type PollMark, type PollState } from "../domain/source.ts";
import { defined } from "../lib/defined.ts";
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

type Deps = Pick<PollDeps, "clock" | "random" | "polling" | "isByHand">;

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
  if (reading.kind === "failed" && deps.isByHand === true && before.endedAt === undefined)
    return afterFailedCheck(polled, reading.restMs, now, deps);
  if (reading.kind === "failed") return afterFailure(polled, reading, source.cadence, deps);

  const { failingSince: _, failure: __, endedAt: ___, emptySince, home, away, moved, adopted, ...rest } = polled;
  const { doubtfulDates, leftOut, rolledOver, delay: ____, ...lasting } = rest;
  const isEmpty = reading.kind === "read" ? reading.items.length === 0 : emptySince !== undefined;
  return {
    ...lasting,
    ...locationAfter(before, reading, source, now),
    failures: 0,
    lastReadAt: now,
    ...firstReading(before, reading, now),
    ...rolledOverAfter(before, reading, judged, source, now),
    ...duePast(gap(source.cadence, now, deps), now, {
      "asked-to-wait": reading.restMs,
      "site-wish": isOpenToWishes(source.cadence) ? reading.wishMs : undefined,
    }),
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
  const { adopted, endedAt: _, delay: __, ...state } = polled;
  const failures = polled.failures + 1;
  const keepsAdopted = adopted !== undefined && failures < patienceWithAdopted;
  return {
    ...state,
    ...(keepsAdopted && { adopted }),
    ...(adopted !== undefined && !keepsAdopted && { validators: {} }),
    failures,
    failingSince: polled.failingSince ?? now,
    failure: reading.failure,
    ...duePast(gap(cadence, now, deps), now, {
      "asked-to-wait": reading.restMs,
      failing: failures > 1 ? backOff(cadence, failures, now, deps) : undefined,
    }),
  };
}

/** All stays as it was, but for what the site asks for. */
function afterFailedCheck(
  { delay, ...polled }: PollState,
  restMs: number | undefined,
  now: number,
  deps: Deps,
): PollState {
  const waitMs = Math.max(polled.nextPollAt - now, deps.polling.floorMs);
  return { ...polled, ...defined({ delay }), ...duePast(waitMs, now, { "asked-to-wait": restMs }) };
}

/** When a source is due: after its gap, or later for the longest of what else is waited for, a day at most. */
function duePast(
  gapMs: number,
  now: number,
  waits: { readonly [Why in Delay]?: number | undefined },
): Pick<PollState, "nextPollAt" | "delay"> {
  const longer = Delay.options.map((delay) => ({ delay, ms: Math.min(waits[delay] ?? 0, dayMs) }));
  const [longest] = longer.filter(({ ms }) => ms > gapMs).toSorted((a, b) => b.ms - a.ms);
  if (longest === undefined) return { nextPollAt: now + gapMs };
  return { nextPollAt: now + longest.ms, delay: longest.delay };
}

/** What somebody set is kept, whatever the site's caches say. */
function isOpenToWishes(cadence: Cadence): boolean {
  return cadence.kind === "every" && cadence.isDefault === true;
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
