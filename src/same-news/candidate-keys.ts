import { releaseKeys } from "./same-release.ts";
import type { StoryFeatures } from "./story-features.ts";
import type { StoryText } from "./story-text.ts";

const mostWords = 10;
const mostRuns = 6;

/**
 * Hashes under which a report is found: its rarest words, one by one and in pairs, and the least of the hashes of its
 * body's runs of words (MinHash: two texts share theirs as often as they share runs); the release that it announces.
 */
export function candidateKeys(features: StoryFeatures): readonly number[] {
  const { title, body, kicker } = features;
  const titleWords = tellingWords(title, mostWords, kicker);
  const words = [...new Set([...titleWords, ...tellingWords(body, mostWords)])];
  return [...words, ...pairsOf(titleWords.slice(0, 6)), ...leastRuns(body), ...releaseKeys(features)].map(spread);
}

function tellingWords({ keys, weights }: StoryText, most: number, from = 0): readonly number[] {
  const best = new Map<number, number>();
  for (const [at, key] of keys.entries()) if (at >= from && (weights[at] ?? 0) > 30) best.set(key, weights[at] ?? 0);
  return [...best]
    .toSorted(([keyA, a], [keyB, b]) => b - a || keyA - keyB)
    .slice(0, most)
    .map(([key]) => key);
}

function pairsOf(words: readonly number[]): readonly number[] {
  const sorted = words.toSorted((a, b) => a - b);
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => Math.imul(a, 31) ^ b));
}

function leastRuns({ keys }: StoryText): readonly number[] {
  const runs = new Set<number>();
  for (let at = 0; at + 3 <= keys.length; at += 1)
    runs.add(spread(Math.imul(Math.imul(keys[at] ?? 0, 31) ^ (keys[at + 1] ?? 0), 31) ^ (keys[at + 2] ?? 0)));
  return [...runs].toSorted((a, b) => a - b).slice(0, mostRuns);
}

/** Mixes the bits, so that each may choose a bucket. */
function spread(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
