import type { Clock } from "./clock.ts";

/** Work that goes on for longer than it can; `longestMs` is how long the oldest has been going on. */
export interface Overlong {
  readonly count: number;
  readonly longestMs: number;
}

/** Knows the work that has begun and has not ended: what never ends can only be noticed from outside. */
export class UnderWay {
  readonly #begun = new Map<object, number>();
  readonly #clock: Pick<Clock, "elapsed">;

  constructor(clock: Pick<Clock, "elapsed">) {
    this.#clock = clock;
  }

  async during<T>(work: Promise<T>): Promise<T> {
    const key = {};
    this.#begun.set(key, this.#clock.elapsed());
    try {
      return await work;
    } finally {
      this.#begun.delete(key);
    }
  }

  /** What has been going on for longer than `ms`; `undefined` where nothing has. */
  longerThan(ms: number): Overlong | undefined {
    const now = this.#clock.elapsed();
    const ages = [...this.#begun.values()].map((began) => now - began).filter((age) => age > ms);
    return ages.length === 0 ? undefined : { count: ages.length, longestMs: Math.max(...ages) };
  }
}
