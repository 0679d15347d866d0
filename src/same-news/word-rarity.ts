import { commonWords } from "./common-words.generated.ts";
import { hashOf } from "./word-key.ts";

/**
 * How much weight a word has. What it costs in bits is known beforehand for the common words of eleven languages, and learned
 * from the items that come: in a stream about one group, the group's name has no weight.
 */
export class WordRarity {
  /** Counts of documents in 32,768 buckets; a word is in two of them and the smaller one counts (count-min). */
  readonly #counts = new Float32Array(2 * buckets);
  #documents = 0;

  /** 3 … 100. */
  weightOf(hash: number): number {
    const bits = Math.min(inPrint.get(hash) ?? rarestBits, this.#bitsHere(hash));
    return Math.round(100 * Math.max(0.03, Math.min(1, (bits - 2) / 10)));
  }

  /** Learns one item's words, repeats left out. Older items fade: the counts are halved every 4,096 items. */
  learn(hashes: Iterable<number>): void {
    for (const hash of new Set(hashes)) for (const at of placesOf(hash)) this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#documents += 1;
    if (this.#documents < 2 * halfLife) return;
    this.#documents /= 2;
    for (let at = 0; at < this.#counts.length; at += 1) this.#counts[at] = (this.#counts[at] ?? 0) / 2;
  }

  /** Only what a good part of the items says is common: the news of the day is in many items too, and counts. */
  #bitsHere(hash: number): number {
    const count = Math.min(...placesOf(hash).map((at) => this.#counts[at] ?? 0));
    const share = count / (this.#documents + assumed);
    return share < commonHere ? rarestBits : -Math.log2(share);
  }
}

const buckets = 1 << 15;
const halfLife = 4096;
/** Items without the word that are taken as seen before the first, so that no word of theirs is common at once. */
const assumed = 64;
const commonHere = 1 / 8;
const rarestBits = 13;

function placesOf(hash: number): readonly [number, number] {
  return [hash & (buckets - 1), buckets + (Math.imul(hash, 0x9e3779b1) >>> 17)];
}

const inPrint = new Map(
  commonWords.flatMap(([bits, words]) =>
    words.split(" ").map((word): readonly [number, number] => [hashOf(word), bits]),
  ),
);
