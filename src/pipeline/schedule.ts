import type { PolledSource } from "../domain/followed-source.ts";
import type { PollState } from "../domain/source.ts";
import { backOff } from "../lib/back-off.ts";
import { minuteMs } from "../lib/durations.ts";
import { AwaitedPolls } from "./awaited-polls.ts";
import { DueSources } from "./due-sources.ts";
import { nextRun } from "./next-run.ts";
import { type PollReport, waitFor } from "./poll-state.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";

/** After polls that threw (the store failed): a moment's trouble delays no source for long, a lasting one has no site asked often. */
const storeWaits = { firstMs: 1_000, longestMs: 5 * minuteMs } as const;

/** After a stop of some hours everything is overdue: so much room each source gets, and all together at most, in milliseconds. */
const spread = { eachMs: 250, mostMs: 5 * minuteMs } as const;

const tickMs = 1_000;
/** No tick for so long: the machine slept, or the process was halted. In milliseconds. */
const longPauseMs = 30_000;
/** By how much a clock that nobody sets drifts at most between two ticks, in milliseconds. */
const driftMs = 2_000;

/**
 * Polls what is due. It waits on the clock that nobody sets, so that no source is silent because the wall clock was set back; only
 * cron expressions go by the wall clock, and are planned again when it was set. Ticks are our own: node-cron's walk through each
 * second that a leap of the clock left out, and block the program meanwhile.
 */
export class Schedule {
  readonly #deps: ScheduleDeps;
  /** All instants in here are of the clock that nobody sets. */
  readonly #agenda: DueSources;
  readonly #running = new Map<string, Promise<PollReport | undefined>>();
  /** Polls that threw, in a row, by source. */
  readonly #failures = new Map<string, number>();
  readonly #awaited = new AwaitedPolls();
  readonly #stopping = new AbortController();
  #ticker: NodeJS.Timeout | undefined;
  #tickedAt = 0;
  /** The wall clock less the one that nobody sets. */
  #offset = 0;

  constructor(deps: ScheduleDeps) {
    this.#deps = deps;
    this.#agenda = new DueSources(deps.concurrency);
  }

  /** Remembered times hold, so that a restart asks nobody too early; what is overdue is not asked all at once. */
  async start(): Promise<void> {
    const { clock, sources, states } = this.#deps;
    for (const source of sources.polled()) this.#agenda.follow(source.key, source);
    sources.onPolledChange((key, source) => this.#agenda.follow(key, source));
    for (const state of await states.all()) this.#remember(state);
    this.#tickedAt = clock.elapsed();
    this.#offset = clock.now() - clock.elapsed();
    this.#spreadOverdue();
    this.#ticker = setInterval(() => this.tick(), tickMs).unref();
    this.tick();
  }

  /** Begins every poll that is due now. */
  tick(): void {
    if (this.#ticker === undefined) return;
    const { concurrency, clock } = this.#deps;
    this.#noticeTime();
    const room = concurrency - this.#running.size;
    for (const source of this.#agenda.take(clock.elapsed(), room)) this.#start(source);
  }

  /** Polls one source now, or joins the poll that is under way; `undefined` when nobody follows it or our own store failed. */
  async pollNow(key: string): Promise<PollReport | undefined> {
    const running = this.#running.get(key);
    const source = this.#agenda.get(key);
    if (running !== undefined || source === undefined) return running;
    this.#agenda.begin(source);
    return this.#start(source);
  }

  /** Has a source polled as all others are: when a tick finds it due and it has its turn. */
  pollInTurn(key: string): Promise<PollReport | undefined> {
    this.#agenda.plan(key, this.#deps.clock.elapsed());
    return this.#awaited.of(key);
  }

  /** The same for a person who waits: at once where the source's host may be asked; joins a poll that is under way. */
  async pollSoon(key: string): Promise<PollReport | undefined> {
    if (this.#running.has(key) || this.#agenda.get(key) === undefined) return this.#running.get(key);
    const report = this.pollInTurn(key);
    this.tick();
    return report;
  }

  /** Has these sources polled soon, whatever they were to wait for; not all at once. */
  hurry(keys: readonly string[]): void {
    const at = this.#someTimeSoon(keys.length);
    for (const key of keys) if (!this.#running.has(key)) this.#agenda.plan(key, at());
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
    clearInterval(this.#ticker);
    this.#ticker = undefined;
    await Promise.all(this.#running.values());
    this.#awaited.endAll();
  }

  /** After a pause everything is overdue, and after the wall clock was set a cron expression names another instant. */
  #noticeTime(): void {
    const { clock } = this.#deps;
    const [now, elapsed] = [clock.now(), clock.elapsed()];
    const wasPaused = elapsed - this.#tickedAt > longPauseMs;
    const wasSet = Math.abs(now - elapsed - this.#offset) > driftMs;
    this.#tickedAt = elapsed;
    this.#offset = now - elapsed;
    if (wasPaused) this.#spreadOverdue();
    if (wasSet)
      this.#agenda.planAgain(({ cadence }, dueAt) =>
        cadence.kind === "cron" && Number.isFinite(dueAt)
          ? elapsed + nextRun(cadence.expression, now) - now
          : undefined,
      );
  }

  #spreadOverdue(): void {
    const elapsed = this.#deps.clock.elapsed();
    const overdue = this.#agenda.countDue(elapsed);
    if (overdue <= this.#deps.concurrency) return;
    const at = this.#someTimeSoon(overdue);
    this.#agenda.planAgain((_, dueAt) => (dueAt <= elapsed ? at() : undefined));
  }

  #someTimeSoon(sources: number): () => number {
    const { clock, random } = this.#deps;
    const room = Math.min(sources * spread.eachMs, spread.mostMs);
    return () => clock.elapsed() + Math.floor(random() * room);
  }

  #remember(state: PollState): void {
    const { clock } = this.#deps;
    const { key, adopted } = state;
    const cadence = this.#agenda.get(key)?.cadence ?? anyCadence;
    this.#agenda.adopt(key, adopted);
    this.#agenda.plan(key, clock.elapsed() + waitFor(state, cadence, clock.now()));
  }

  #start(source: PolledSource): Promise<PollReport | undefined> {
    const poll = this.#run(source);
    this.#running.set(source.key, poll);
    return poll;
  }

  async #run(source: PolledSource): Promise<PollReport | undefined> {
    const { clock, perHostGapMs } = this.#deps;
    const { key } = source;
    const report = await this.#poll(source);
    this.#running.delete(key);
    this.#agenda.end(key, clock.elapsed() + perHostGapMs);
    this.#awaited.end(key, report);
    setImmediate(() => this.tick());
    return report;
  }

  async #poll(source: PolledSource): Promise<PollReport | undefined> {
    const { poll, clock, logger } = this.#deps;
    const { key } = source;
    try {
      const report = await poll(source, this.#stopping.signal);
      this.#remember(report.state);
      this.#failures.delete(key);
      return report;
    } catch (error) {
      if (this.#stopping.signal.aborted) return undefined;
      logger.error({ event: "poll_failed", err: error, source: key }, "a poll failed (internal error)");
      const failures = (this.#failures.get(key) ?? 0) + 1;
      this.#failures.set(key, failures);
      this.#agenda.plan(key, clock.elapsed() + backOff(failures, storeWaits));
      return undefined;
    }
  }
}

/** Of a source that nobody follows any more. */
const anyCadence = { kind: "every", ms: 0 } as const;
