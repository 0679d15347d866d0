/** How often a value was at most each of some bounds; counted since the start. */
export class Histogram {
  readonly #bounds: readonly number[];
  readonly #within: number[];
  #sum = 0;
  #count = 0;

  /** @param bounds rising */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#within = bounds.map(() => 0);
  }

  /** What is no number, or below nothing (a clock that was set), counts as nothing. */
  note(value: number): void {
    const noted = value > 0 ? value : 0;
    this.#sum += noted;
    this.#count += 1;
    for (const [at, bound] of this.#bounds.entries())
      if (noted <= bound) this.#within[at] = (this.#within[at] ?? 0) + 1;
  }

  get counts() {
    const buckets = this.#bounds.map((bound, at) => [bound, this.#within[at] ?? 0] as const);
    return { buckets, sum: this.#sum, count: this.#count };
  }
}
