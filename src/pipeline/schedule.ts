import { schedule } from "node-cron";
import type { PolledSource } from "../domain/followed-source.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { PollStates } from "../ports.ts";
import { dueSources, hostOf } from "./due.ts";
import type { PollReport } from "./poll-state.ts";

export interface Schedule {
  /** Polls one source now, or joins the poll that is under way; `undefined` when nobody follows it. */
  pollNow(key: string): Promise<PollReport | undefined>;
  /** Resolves when every source that is due has been polled. */
  settled(): Promise<void>;
  /** No new poll begins; those under way are waited for. */
  stop(): Promise<void>;
}

export interface ScheduleDeps {
  readonly sources: () => readonly PolledSource[];
  readonly poll: (source: PolledSource) => Promise<PollReport>;
  readonly states: PollStates;
  readonly concurrency: number;
  readonly perHostGapMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** After a poll that threw (the store failed): soon enough to go on, late enough not to spin. */
const retryMs = 60_000;

/** Polls what is due. node-cron only ticks; what is due is `dueSources`, a pure function. */
export async function startSchedule(deps: ScheduleDeps): Promise<Schedule> {
  const nextPollAt = new Map((await deps.states.all()).map((state) => [state.key, dueAt(state)]));
  const running = new Map<string, Promise<PollReport | undefined>>();
  const hostRestsUntil = new Map<string, number>();
  let stopped = false;

  async function run(source: PolledSource): Promise<PollReport | undefined> {
    try {
      const report = await deps.poll(source);
      nextPollAt.set(source.key, dueAt(report.state));
      return report;
    } catch (error) {
      deps.logger.error({ err: error, source: source.key }, "a poll failed in our own house");
      nextPollAt.set(source.key, deps.clock.now() + retryMs);
      return undefined;
    } finally {
      running.delete(source.key);
      hostRestsUntil.set(hostOf(source.url), hostOf(source.url) === "" ? 0 : deps.clock.now() + deps.perHostGapMs);
      if (!stopped) setImmediate(tick);
    }
  }

  function begin(source: PolledSource): Promise<PollReport | undefined> {
    const poll = running.get(source.key) ?? run(source);
    running.set(source.key, poll);
    return poll;
  }

  function tick(): void {
    if (stopped) return;
    const waiting = { nextPollAt, running: new Set(running.keys()), hostRestsUntil, concurrency: deps.concurrency };
    for (const source of dueSources(deps.sources(), waiting, deps.clock.now())) void begin(source);
  }

  const ticker = schedule("* * * * * *", tick, { noOverlap: true, suppressMissedWarning: true, unref: true });
  tick();
  return {
    async pollNow(key) {
      const source = deps.sources().find((candidate) => candidate.key === key);
      return source === undefined ? undefined : begin(source);
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running.values());
    },
    async stop() {
      stopped = true;
      await ticker.destroy();
      await Promise.allSettled(running.values());
    },
  };
}

function dueAt(state: { readonly nextPollAt: number; readonly endedAt?: number | undefined }): number {
  return state.endedAt === undefined ? state.nextPollAt : Number.POSITIVE_INFINITY;
}
