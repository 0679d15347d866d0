import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../src/lib/clock.ts";

const stepMs = 9 * 60_000;

/** A clock that goes on by leaps: who slept less than that is woken once, however often it would have slept meanwhile. */
export class LeapingClock implements Clock {
  #elapsed = 0;
  readonly #startAt: number;
  readonly #sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  constructor(startAt: number) {
    this.#startAt = startAt;
  }

  now(): number {
    return this.#startAt + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal?.removeEventListener("abort", wake);
        this.#sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { at: this.#elapsed + Math.max(ms, 0), wake };
      if (signal?.aborted) return resolve();
      this.#sleepers.add(sleeper);
      signal?.addEventListener("abort", wake);
    });
  }

  /** So that nobody takes it for a machine that slept, in steps of nine minutes. */
  async leap(ms: number): Promise<void> {
    for (const end = this.#elapsed + ms; this.#elapsed < end; ) {
      this.#elapsed = Math.min(end, this.#elapsed + stepMs);
      for (const sleeper of [...this.#sleepers]) if (sleeper.at <= this.#elapsed) sleeper.wake();
      for (let turns = 0; turns < 10; turns += 1) await turn();
    }
  }
}
