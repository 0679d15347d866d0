/**
 * Numbers of entries under the hashes of their keys, in buckets of a fixed size, allocated at once: what is asked for costs the same
 * whatever was put. A bucket is a ring; its newest entry takes the place of the oldest.
 */
export class KeyBuckets {
  readonly #mask: number;
  /** Serial numbers of entries; 0 is empty. */
  readonly #buckets: Uint32Array;

  /** @param buckets a power of two */
  constructor(buckets: number) {
    this.#mask = buckets - 1;
    this.#buckets = new Uint32Array(buckets * ways);
  }

  /** `replaces` says of an entry whether this one comes in its stead. */
  put(key: number, serial: number, replaces: (serial: number) => boolean = () => false): void {
    const bucket = this.#bucketOf(key);
    let place = bucket;
    for (let way = bucket; way < bucket + ways; way += 1) {
      const there = this.#buckets[way] ?? 0;
      if (there === serial) return;
      if (there > 0 && replaces(there)) {
        place = way;
        break;
      }
      if (there < (this.#buckets[place] ?? 0)) place = way;
    }
    this.#buckets[place] = serial;
  }

  /** The entries that share most keys, the newest of equals first; by one pass over what the keys lead to, nothing is sorted. */
  mostShared(keys: readonly number[], isLive: (serial: number) => boolean, most: number): readonly number[] {
    const best: Shared[] = [];
    for (const [serial, count] of this.#shared(keys, isLive)) {
      const last = best.at(-1);
      if (best.length === most && last !== undefined && !isBefore({ serial, count }, last)) continue;
      const place = best.findIndex((other) => isBefore({ serial, count }, other));
      best.splice(place < 0 ? best.length : place, 0, { serial, count });
      if (best.length > most) best.pop();
    }
    return best.map(({ serial }) => serial);
  }

  /** The newest entries with any of these keys, newest first. */
  newest(keys: readonly number[], isLive: (serial: number) => boolean, most: number): readonly number[] {
    return [...this.#shared(keys, isLive).keys()].toSorted((a, b) => b - a).slice(0, most);
  }

  /** Which entries have these keys, and how many of them. */
  #shared(keys: readonly number[], isLive: (serial: number) => boolean): ReadonlyMap<number, number> {
    const shared = new Map<number, number>();
    for (const key of keys) {
      const bucket = this.#bucketOf(key);
      for (let way = bucket; way < bucket + ways; way += 1) {
        const serial = this.#buckets[way] ?? 0;
        if (serial > 0 && isLive(serial)) shared.set(serial, (shared.get(serial) ?? 0) + 1);
      }
    }
    return shared;
  }

  #bucketOf(key: number): number {
    return (key & this.#mask) * ways;
  }
}

interface Shared {
  readonly serial: number;
  readonly count: number;
}

function isBefore(one: Shared, other: Shared): boolean {
  return one.count > other.count || (one.count === other.count && one.serial > other.serial);
}

const ways = 16;
