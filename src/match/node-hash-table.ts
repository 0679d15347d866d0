/** Slots for each number of the filter: 8 to 16 bits a node, so that some 3 in 100 keys go on in vain. */
const slotsForFilter = 8;
const smallest = 1024;

/** Nodes by their keys, in an open-addressing hash table. Node 0 is never in it. */
export class NodeHashTable {
  /** 0 where nothing ever was. */
  readonly slots: Int32Array;
  /**
   * Two bits for each key, in one number: nearly every word of an item is no node, and is turned away here, where many
   * keys lie in one line of the processor's cache.
   */
  readonly #filter: Int32Array;
  /** How many slots are not 0. */
  taken = 0;

  constructor(size = smallest) {
    this.slots = new Int32Array(size);
    this.#filter = new Int32Array(size / slotsForFilter);
  }

  get isFull(): boolean {
    return this.taken * 2 >= this.slots.length;
  }

  /** False when no node with this key was put in. */
  mayHave(key: number): boolean {
    const bits = filterBits(key);
    return ((this.#filter[this.#place(key)] ?? 0) & bits) === bits;
  }

  put(key: number, node: number): void {
    const place = this.#place(key);
    this.#filter[place] = (this.#filter[place] ?? 0) | filterBits(key);
    const mask = this.slots.length - 1;
    let at = key & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = node;
    this.taken += 1;
  }

  /** Does nothing when it is not there. */
  delete(key: number, node: number): void {
    const mask = this.slots.length - 1;
    for (let at = key & mask; this.slots[at] !== 0; at = (at + 1) & mask)
      if (this.slots[at] === node) this.slots[at] = deleted;
  }

  /** Other bits come first than in the slots, which take the low ones. */
  #place(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & (this.#filter.length - 1);
  }
}

export const deleted = -1;

function filterBits(key: number): number {
  return (1 << key) | (1 << (key >>> 5));
}
