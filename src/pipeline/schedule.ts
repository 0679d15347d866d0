import { schedule } from "node-cron";
import type { PolledSource } from "../domain/followed-source.ts";
import type { PollState } from "../domain/source.ts";
import { backOff } from "../lib/back-off.ts";
import type { Clock } from "../lib/clock.ts";
import { minuteMs } from "../lib/durations.ts";
import type { Logger } from "../lib/logger.ts";
import type { PollStates } from "../ports/source-records.ts";
import { DueSources } from "./due-sources.ts";
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

/** After polls that threw (the store failed): a moment's trouble delays no source for long, a lasting one has no site asked often. */
const storeWaits = { firstMs: 1_000, longestMs: 5 * minuteMs } as const;

/** After a stop of some hours everything is overdue: so much room each source gets, and all together at most, in milliseconds. */
const spread = { eachMs: 250, mostMs: 5 * minuteMs } as const;

/** Polls what is due. node-cron only ticks; what is due is the agenda's. */
export class Schedule {
  readonly #deps: ScheduleDeps;
  readonly #agenda = new DueSources();
  readonly #running = new Map<string, Promise<PollReport | undefined>>();
  /** Polls that threw, in a row, by source. */
  readonly #failures = new Map<string, number>();
  readonly #stopping = new AbortController();
  #ticker: { destroy(): void | Promise<void> } | undefined;

  constructor(deps: ScheduleDeps) {
    this.#deps = deps;
  }

  /** Remembered times hold, so that a restart asks nobody too early; what is overdue is not asked all at once. */
  async start(): Promise<void> {
    const states = await this.#deps.states.all();
    const spreadOut = this.#spreadOverdue(states);
    for (const state of states) this.#remember(state, spreadOut(dueAt(state)));
    this.#ticker = schedule("* * * * * *", () => this.tick(), { suppressMissedWarning: true, unref: true });
    this.tick();
  }

  #spreadOverdue(states: readonly PollState[]): (at: number) => number {
    const { clock, random, concurrency } = this.#deps;
    const now = clock.now();
    const overdue = states.filter((state) => dueAt(state) <= now).length;
    if (overdue <= concurrency) return (at) => at;
    const room = Math.min(overdue * spread.eachMs, spread.mostMs);
    return (at) => (at <= now ? now + Math.floor(random() * room) : at);
  }

  /** Begins every poll that is due now. */
  tick(): void {
    if (this.#ticker === undefined) return;
    const { sources, concurrency, clock } = this.#deps;
    this.#agenda.follow(sources());
    const room = concurrency - this.#running.size;
    for (const source of this.#agenda.take(clock.now(), room)) this.#start(source);
  }

  /** Polls one source now, or joins the poll that is under way; `undefined` when nobody follows it or our own store failed. */
  async pollNow(key: string): Promise<PollReport | undefined> {
    this.#agenda.follow(this.#deps.sources());
    const running = this.#running.get(key);
    const source = this.#agenda.get(key);
    if (running !== undefined || source === undefined) return running;
    this.#agenda.begin(source);
    return this.#start(source);
  }

  /** Has these sources polled soon, whatever they were to wait for; not all at once. */
  hurry(keys: readonly string[]): void {
    const { clock, random } = this.#deps;
    const room = Math.min(keys.length * spread.eachMs, spread.mostMs);
    for (const key of keys)
      if (!this.#running.has(key)) this.#agenda.plan(key, clock.now() + Math.floor(random() * room));
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

  #remember({ key, adopted }: PollState, at: number): void {
    this.#agenda.adopt(key, adopted);
    this.#agenda.plan(key, at);
  }

  #start(source: PolledSource): Promise<PollReport | undefined> {
    const poll = this.#run(source);
    this.#running.set(source.key, poll);
    return poll;
  }

  async #run(source: PolledSource): Promise<PollReport | undefined> {
    const { poll, clock, logger, perHostGapMs } = this.#deps;
    const { key } = source;
    try {
      const report = await poll(source, this.#stopping.signal);
      this.#remember(report.state, dueAt(report.state));
      this.#failures.delete(key);
      return report;
    } catch (error) {
      if (this.#stopping.signal.aborted) return undefined;
      logger.error({ event: "poll_failed", err: error, source: key }, "a poll failed (internal error)");
      const failures = (this.#failures.get(key) ?? 0) + 1;
      this.#failures.set(key, failures);
      this.#agenda.plan(key, clock.now() + backOff(failures, storeWaits));
      return undefined;
    } finally {
      this.#running.delete(key);
      this.#agenda.end(key, clock.now() + perHostGapMs);
      setImmediate(() => this.tick());
    }
  }
}

function dueAt(state: PollState): number {
  return state.endedAt === undefined ? state.nextPollAt : Number.POSITIVE_INFINITY;
}
