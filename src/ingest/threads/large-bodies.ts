/** Work of which only so much runs at a time; the rest waits in line. */
export class OneAtATime {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(width: number) {
    this.#free = width;
  }

  /** @param urgent goes before all that waits */
  async run<T>(work: () => Promise<T>, urgent = false): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((go) => (urgent ? this.#waiting.unshift(go) : this.#waiting.push(go)));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}

/** From here on a body counts as large, in bytes. */
export const largeBytes = 2_000_000;

/**
 * Large bodies are gathered and read one at a time, however many sources are asked: the memory they take is the process's.
 * Reading goes before gathering, so that what is held becomes less before it becomes more.
 */
export const largeBodies = new OneAtATime(1);
