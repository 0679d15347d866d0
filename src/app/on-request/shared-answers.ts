import type { Clock } from "../../lib/clock.ts";

const mostKept = 500;

/** Answers that are given again for a while, also to who asks while one is on its way: so many people asking are one request. */
export class SharedAnswers<T> {
  readonly #kept = new Map<string, { readonly at: number; readonly asked: Promise<T>; answer?: T }>();
  readonly #keepMs: number;
  readonly #clock: Pick<Clock, "elapsed">;

  constructor(keepMs: number, clock: Pick<Clock, "elapsed">) {
    this.#keepMs = keepMs;
    this.#clock = clock;
  }

  /** @param renews an answer that is there is not given again; only one that is on its way is shared */
  async ask(key: string, find: () => Promise<T>, renews = false): Promise<T> {
    this.#forget();
    const kept = this.#kept.get(key);
    if (kept !== undefined && (!renews || kept.answer === undefined)) return kept.asked;
    const entry: { readonly at: number; readonly asked: Promise<T>; answer?: T } = {
      at: this.#clock.elapsed(),
      asked: find(),
    };
    this.#kept.set(key, entry);
    try {
      entry.answer = await entry.asked;
      return entry.answer;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  /** The last answer, if it is still kept. */
  get(key: string): T | undefined {
    return this.#kept.get(key)?.answer;
  }

  #forget(): void {
    const now = this.#clock.elapsed();
    for (const [key, { at, answer }] of this.#kept)
      if (answer !== undefined && (now - at >= this.#keepMs || this.#kept.size > mostKept)) this.#kept.delete(key);
  }
}
