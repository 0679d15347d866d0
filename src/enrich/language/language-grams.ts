import { type Letters, letterRoom } from "./language-letters.ts";

const longest = 5;
const space = 0x20;

/** Room for every letter sequence of the longest text that `readLetters` gives. */
export const gramRoom = letterRoom * longest;

/**
 * The buckets (0 … 2^bits - 1) of a text's letter sequences of one to five letters, within words, the space on either
 * side a letter; `into` is filled, the answer is how many.
 *
 * Multiplicative hashing (Knuth, TAOCP 3, 6.4), read from the upper bits, which every letter has reached.
 */
export function findGrams({ units, length }: Letters, bits: number, into: Uint32Array): number {
  const shift = 32 - bits;
  let count = 0;
  for (let from = 0; from < length - 1; from++) {
    const end = Math.min(from + longest, length);
    let hash = 0;
    for (let at = from; at < end; at++) {
      const unit = units[at] ?? space;
      hash = Math.imul(hash ^ unit, 0x9e3779b1);
      hash ^= hash >>> 15;
      if (at > from || unit !== space) into[count++] = Math.imul(hash, 0x85ebca6b) >>> shift;
      if (unit === space && at > from) break;
    }
  }
  return count;
}
