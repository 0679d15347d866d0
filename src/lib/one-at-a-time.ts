import { TurnQueue } from "./turn-queue.ts";

/** Work of which only so much runs at a time; the rest waits in line, where owners take turns. */
export class OneAtATime {
  readonly #urgent: (() => void)[] = [];
  readonly #waiting = new TurnQueue<string, () => void>();
  #free: number;

  constructor(width: number) {
    this.#free = width;
  }

  /** @param owner whose work it is; `urgent` goes before all that waits */
  async run<T>(work: () => Promise<T>, owner: string | typeof urgent = ""): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else
      await new Promise<void>((go) => {
        if (owner === urgent) this.#urgent.unshift(go);
        else this.#waiting.add(owner, go);
      });
    try {
      return await work();
    } finally {
      const next = this.#urgent.shift() ?? this.#waiting.take();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}

/** Goes before all that waits. */
export const urgent = Symbol("urgent");
