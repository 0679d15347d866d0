import type { CanaryChange, CanaryLoss, CanaryState } from "../../domain/canary.ts";
import type { Clock } from "../../lib/clock.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";

export interface CanaryDeps {
  /** In milliseconds. */
  readonly everyMs: number;
  /** One flight; answers where it was lost, `undefined` when it came through. May throw. */
  readonly fly: (until: number) => Promise<CanaryLoss | undefined>;
  /** Notifies every guild's operators. */
  readonly notify: (change: CanaryChange) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** An item that takes longer through an idle program is lost, in milliseconds. */
const patienceMs = minuteMs;
/** A lost canary is sent again so soon, in milliseconds. */
const againMs = 30_000;
/** The first alerts of a start come first, in milliseconds. */
const firstAfterMs = 5_000;
/** Once may be a disk that was busy. */
const lossesThatCount = 2;

/** Sends an invented item through the whole journey again and again, so that silence is known to be silence. */
export class Canary {
  readonly #deps: CanaryDeps;
  readonly #stop = new AbortController();
  #state: CanaryState = {};
  #flying: Promise<void> = Promise.resolve();

  constructor(deps: CanaryDeps) {
    this.#deps = deps;
  }

  get state(): CanaryState {
    return this.#state;
  }

  start(): void {
    this.#flying = this.#keepFlying();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#flying;
  }

  /** Sends it once, and notifies of what changed. Never throws. */
  async fly(): Promise<void> {
    const { clock, notify, logger } = this.#deps;
    const where = await this.#flight();
    if (this.#stop.signal.aborted) return;
    const [now, cameThroughElapsed] = [clock.now(), clock.elapsed()];
    const before = this.#state.lost;
    this.#state = where === undefined ? { cameThroughAt: now, cameThroughElapsed } : lostAgain(this.#state, where, now);
    const change = changeFrom(before, this.#state.lost);
    if (change === undefined) return;
    if (where !== undefined)
      logger.error({ event: "canary_lost", where }, "the canary is lost: alerts may not come out");
    await notify(change).catch((error: unknown) =>
      logger.error({ event: "canary_notice_failed", err: error }, "the canary's loss could not be posted"),
    );
  }

  async #keepFlying(): Promise<void> {
    const { clock, everyMs } = this.#deps;
    await clock.sleep(Math.min(firstAfterMs, everyMs), this.#stop.signal);
    while (!this.#stop.signal.aborted) {
      await this.fly();
      const pause = this.#state.lost === undefined ? everyMs : Math.min(againMs, everyMs);
      await clock.sleep(pause, this.#stop.signal);
    }
  }

  /** A door that never opens must not keep the canary from being missed. */
  async #flight(): Promise<CanaryLoss | undefined> {
    const { clock, fly, logger } = this.#deps;
    const { signal } = this.#stop;
    try {
      const late = clock.sleep(2 * patienceMs, signal).then(() => "no-return" as const);
      return await Promise.race([fly(clock.elapsed() + patienceMs), late]);
    } catch (error) {
      logger.error({ event: "canary_failed", err: error }, "the canary failed (internal error)");
      return "store-failed";
    }
  }
}

function lostAgain({ lost, ...cameThrough }: CanaryState, where: CanaryLoss, now: number): CanaryState {
  const known = { since: lost?.since ?? now, where, times: (lost?.times ?? 0) + 1 };
  return { ...cameThrough, lost: known };
}

function changeFrom(before: CanaryState["lost"], now: CanaryState["lost"]): CanaryChange | undefined {
  if (now?.times === lossesThatCount) return { code: "lost", where: now.where };
  if (now === undefined && (before?.times ?? 0) >= lossesThatCount) return { code: "back" };
  return undefined;
}
