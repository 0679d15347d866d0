/** One at a time for each key, in the order of asking; keys that have nothing to do with each other do not wait. */
export class KeyLock {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` when every earlier work on any of these keys has ended, however it ended. Never asked for within `work`: it would wait for itself. */
  async take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? []);
    const mine = before.length === 0 ? work() : Promise.allSettled(before).then(work);
    for (const key of keys) this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      for (const key of keys) if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
