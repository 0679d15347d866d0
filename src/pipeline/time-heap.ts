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
    let place = this.#entries.length;
    for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
      const parent = this.#entries[above];
      if (parent === undefined || isBefore(parent, entry)) break;
      this.#entries[place] = parent;
      place = above;
    }
    this.#entries[place] = entry;
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
    let place = 0;
    for (let below = this.#lesserBelow(place); below !== undefined; below = this.#lesserBelow(place)) {
      if (isBefore(entry, below.entry)) break;
      this.#entries[place] = below.entry;
      place = below.place;
    }
    this.#entries[place] = entry;
  }

  #lesserBelow(place: number): { readonly place: number; readonly entry: Entry<T> } | undefined {
    const [left, right] = [this.#entries[2 * place + 1], this.#entries[2 * place + 2]];
    if (left === undefined) return undefined;
    if (right === undefined || isBefore(left, right)) return { place: 2 * place + 1, entry: left };
    return { place: 2 * place + 2, entry: right };
  }
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.turn < b.turn);
}
