import type { Match } from "../domain/match.ts";
import type { Cadence, PollState } from "../domain/source.ts";
import type { Judged } from "./judge-items.ts";
import { nextRun } from "./next-run.ts";
import type { PollDeps, Polling, Reading } from "./poll-deps.ts";

export interface PollReport {
  readonly reading: Reading;
  readonly judged: readonly Judged[];
  readonly matches: readonly Match[];
  readonly before: PollState;
  readonly state: PollState;
}

/** Six hours: however long a source fails, it is asked that often. */
const longestBackOffMs = 6 * 3_600_000;
const dayMs = 24 * 3_600_000;

export function unpolled(key: string): PollState {
  return { key, validators: {}, nextPollAt: 0, failures: 0 };
}

/** What a poll leaves behind: validators and health, and when the source is due again. */
export function afterPoll(
  before: PollState,
  reading: Reading,
  judged: readonly Judged[],
  cadence: Cadence,
  deps: Pick<PollDeps, "clock" | "random" | "polling">,
): PollState {
  const now = deps.clock.now();
  const { failingSince, lastError, ...healthy } = before;
  if (reading.kind === "gone")
    return { ...before, lastPolledAt: now, endedAt: now, lastError: "The site says this feed is gone for good (410)." };
  if (reading.kind === "failed") {
    const failures = before.failures + 1;
    const nextPollAt = now + Math.max(backOff(cadence, failures, now, deps), reading.restMs ?? 0);
    return {
      ...before,
      failures,
      lastPolledAt: now,
      failingSince: failingSince ?? now,
      lastError: reading.reason,
      nextPollAt,
    };
  }
  return {
    ...healthy,
    failures: 0,
    lastPolledAt: now,
    lastReadAt: now,
    firstReadAt: before.firstReadAt ?? now,
    nextPollAt: now + Math.max(gap(cadence, now, deps), Math.min(reading.restMs ?? 0, dayMs)),
    validators: reading.validators,
    ...(reading.kind === "read" && { itemsInFeed: reading.items.length }),
    ...(judged.some(({ verdict }) => verdict === "held") && { heldAt: now }),
    ...(judged.some(({ verdict }) => verdict === "new") && { lastNewAt: now }),
  };
}

function backOff(cadence: Cadence, failures: number, now: number, deps: Parameters<typeof gap>[2]): number {
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
