import type { Clock } from "../../src/lib/clock.ts";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock whose hours pass as soon as nobody has anything to do but to wait. */
export class VirtualClock implements Clock {
  #elapsed = 0;
  #wall: number;
  readonly #sleepers = new Set<Sleeper>();

  constructor(startAt: number) {
    this.#wall = startAt;
  }

  now(): number {
    return this.#wall + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  /** Somebody sets it, forward or back: nobody sleeps longer or shorter for that. */
  set(byMs: number): void {
    this.#wall += byMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const at = this.#elapsed + Math.max(ms, 0);
      const wake = () => {
        signal?.removeEventListener("abort", wake);
        this.#sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { at, wake };
      if (signal?.aborted) return resolve();
      this.#sleepers.add(sleeper);
      signal?.addEventListener("abort", wake);
    });
  }

  /** Lets time pass up to an instant. Whatever is under way must hang on nothing but this clock and resolved promises. */
  async runUntil(instant: number): Promise<void> {
    const end = instant - this.#wall;
    while (true) {
      await allIsStill();
      const [next] = [...this.#sleepers].sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > end) break;
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.wake();
    }
    this.#elapsed = Math.max(this.#elapsed, end);
  }
}

/** More turns of the event loop than any step takes from one wait to the next. */
async function allIsStill(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
