interface Entry<T> {
  readonly at: number;
  /** Of entries of one instant the first that came goes first. */
  readonly turn: number;
  readonly value: T;
}

/** Values by instant, earliest first; adding and taking cost the logarithm of how many there are. */
export class TimeHeap<T> {
  readonly #entries: Entry<T>[] = [];
  #turn = 0;

  add(at: number, value: T): void {
    const entry = { at, turn: this.#turn++, value };
    let position = this.#entries.length;
    for (let above = (position - 1) >> 1; position > 0; above = (position - 1) >> 1) {
      const parent = this.#entries[above];
      if (parent === undefined || isBefore(parent, entry)) break;
      this.#entries[position] = parent;
      position = above;
    }
    this.#entries[position] = entry;
  }

  /** The earliest value, where its instant has come. */
  takeUntil(now: number): T | undefined {
    const first = this.#entries[0];
    if (first === undefined || first.at > now) return undefined;
    const last = this.#entries.pop();
    if (last !== undefined && last !== first) this.#sink(last);
    return first.value;
  }

  #sink(entry: Entry<T>): void {
    let position = 0;
    for (let below = this.#lesserBelow(position); below !== undefined; below = this.#lesserBelow(position)) {
      if (isBefore(entry, below.entry)) break;
      this.#entries[position] = below.entry;
      position = below.position;
    }
    this.#entries[position] = entry;
  }

  #lesserBelow(position: number): { readonly position: number; readonly entry: Entry<T> } | undefined {
    const [left, right] = [this.#entries[2 * position + 1], this.#entries[2 * position + 2]];
    if (left === undefined) return undefined;
    if (right === undefined || isBefore(left, right)) return { position: 2 * position + 1, entry: left };
    return { position: 2 * position + 2, entry: right };
  }
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.turn < b.turn);
}
