import { schedule } from "node-cron";
import type { PolledSource } from "../domain/followed-source.ts";
import type { PollState } from "../domain/source.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { PollStates } from "../ports.ts";
import { dueSources, hostOf } from "./due.ts";
import type { PollReport } from "./poll-state.ts";

export interface ScheduleDeps {
  readonly sources: () => readonly PolledSource[];
  /** May throw once `stopping` has fired. */
  readonly poll: (source: PolledSource, stopping: AbortSignal) => Promise<PollReport>;
  readonly states: PollStates;
  readonly concurrency: number;
  readonly perHostGapMs: number;
  /** 0 to 1, like `Math.random`. */
  readonly random: () => number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** After a poll that threw (the store failed): soon enough to go on, late enough not to spin. */
const retryMs = 60_000;

/** After a stop of some hours everything is overdue: so much room each source gets, and all together at most, in milliseconds. */
const spread = { eachMs: 250, mostMs: 5 * 60_000 } as const;

/** Polls what is due. node-cron only ticks; what is due is `dueSources`, a pure function. */
export class Schedule {
  readonly #deps: ScheduleDeps;
  readonly #nextPollAt = new Map<string, number>();
  readonly #running = new Map<string, Promise<PollReport | undefined>>();
  readonly #hostRestsUntil = new Map<string, number>();
  readonly #stopping = new AbortController();
  #ticker: { destroy(): void | Promise<void> } | undefined;

  constructor(deps: ScheduleDeps) {
    this.#deps = deps;
  }

  /** Remembered times hold, so that a restart asks nobody too early; what is overdue is not asked all at once. */
  async start(): Promise<void> {
    for (const state of await this.#deps.states.all()) this.#nextPollAt.set(state.key, dueAt(state));
    this.#spreadOverdue();
    this.#ticker = schedule("* * * * * *", () => this.tick(), { suppressMissedWarning: true, unref: true });
    this.tick();
  }

  #spreadOverdue(): void {
    const { clock, random, concurrency } = this.#deps;
    const now = clock.now();
    const overdue = [...this.#nextPollAt].filter(([, at]) => at <= now);
    if (overdue.length <= concurrency) return;
    const room = Math.min(overdue.length * spread.eachMs, spread.mostMs);
    for (const [key] of overdue) this.#nextPollAt.set(key, now + Math.floor(random() * room));
  }

  /** Begins every poll that is due now. */
  tick(): void {
    if (this.#ticker === undefined) return;
    const { sources, concurrency, clock } = this.#deps;
    const waiting = {
      nextPollAt: this.#nextPollAt,
      running: new Set(this.#running.keys()),
      hostRestsUntil: this.#hostRestsUntil,
      concurrency,
    };
    for (const source of dueSources(sources(), waiting, clock.now())) void this.#begin(source);
  }

  /** Polls one source now, or joins the poll that is under way; `undefined` when nobody follows it or our own store failed. */
  async pollNow(key: string): Promise<PollReport | undefined> {
    const source = this.#deps.sources().find((candidate) => candidate.key === key);
    return source === undefined ? undefined : this.#begin(source);
  }

  /** Resolves when every source that is due has been polled. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running.values());
      this.tick();
    }
  }

  /** No new poll begins; of those under way, answers are not waited for, and writes are. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const ticker = this.#ticker;
    this.#ticker = undefined;
    await ticker?.destroy();
    await Promise.all(this.#running.values());
  }

  #begin(source: PolledSource): Promise<PollReport | undefined> {
    const poll = this.#running.get(source.key) ?? this.#run(source);
    this.#running.set(source.key, poll);
    return poll;
  }

  async #run(source: PolledSource): Promise<PollReport | undefined> {
    const { poll, clock, logger, perHostGapMs } = this.#deps;
    try {
      const report = await poll(source, this.#stopping.signal);
      this.#nextPollAt.set(source.key, dueAt(report.state));
      return report;
    } catch (error) {
      if (this.#stopping.signal.aborted) return undefined;
      logger.error({ err: error, source: source.key }, "a poll failed in our own house");
      this.#nextPollAt.set(source.key, clock.now() + retryMs);
      return undefined;
    } finally {
      this.#running.delete(source.key);
      const host = hostOf(source.url);
      if (host !== "") this.#hostRestsUntil.set(host, clock.now() + perHostGapMs);
      setImmediate(() => this.tick());
    }
  }
}

function dueAt(state: PollState): number {
  return state.endedAt === undefined ? state.nextPollAt : Number.POSITIVE_INFINITY;
}
