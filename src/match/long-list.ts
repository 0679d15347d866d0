const chunkBits = 10;

/** A list that never stops the program to grow: an array of a million is copied at once, here only a thousandth is made. */
export class LongList<V> {
  readonly #chunks: (V | undefined)[][] = [];

  get(at: number): V | undefined {
    return this.#chunks[at >>> chunkBits]?.[at & inChunk];
  }

  /** Puts what `change` makes of the value at a place there. */
  change(at: number, change: (before: V | undefined) => V): void {
    while (this.#chunks.length <= at >>> chunkBits) this.#chunks.push([]);
    const chunk = this.#chunks[at >>> chunkBits];
    if (chunk !== undefined) chunk[at & inChunk] = change(chunk[at & inChunk]);
  }
}

const inChunk = (1 << chunkBits) - 1;
