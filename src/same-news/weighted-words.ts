import type { StoryText } from "./story-text.ts";

/** Word or run of words → its weight, 0 … 1 a word. */
export type WeightedWords = ReadonlyMap<number, number>;

/** The words of a text from the `from`-th on; `which` chooses among them. */
export function wordsOf(text: StoryText, from = 0, which: (at: number) => boolean = () => true): WeightedWords {
  const words = new Map<number, number>();
  for (const [at, key] of text.keys.entries())
    if (at >= from && which(at)) words.set(key, Math.max(words.get(key) ?? 0, (text.weights[at] ?? 0) / 100));
  return words;
}

/** Runs of `length` words, by a hash of their keys. */
export function runsOf(text: StoryText, length: number, from = 0): WeightedWords {
  const runs = new Map<number, number>();
  for (let at = from; at + length <= text.keys.length; at += 1) {
    let run = 0;
    let weight = 0;
    for (let step = at; step < at + length; step += 1) {
      run = (Math.imul(run, 31) + (text.keys[step] ?? 0)) | 0;
      weight += (text.weights[step] ?? 0) / 100;
    }
    runs.set(run, Math.max(0.05, weight));
  }
  return runs;
}

/** The words of both, each with its greater weight. */
export function union(a: WeightedWords, b: WeightedWords): WeightedWords {
  const both = new Map(a);
  for (const [key, weight] of b) both.set(key, Math.max(weight, both.get(key) ?? 0));
  return both;
}

/** Cosine of the two weighted sets, 0 … 1; 0 when one is empty. */
export function cosine(a: WeightedWords, b: WeightedWords): number {
  let shared = 0;
  for (const [key, weight] of a) shared += weight * (b.get(key) ?? 0);
  return over(shared, Math.sqrt(squares(a) * squares(b)));
}

/** How much of `part` is in `whole`; words count by the square of their rarity. */
export function shareOf(part: WeightedWords, whole: WeightedWords): number {
  let shared = 0;
  for (const [key, weight] of part) if (whole.has(key)) shared += weight * weight;
  return over(shared, squares(part));
}

/** What both share of the smaller one: agencies' texts are cut by those who take them over. */
export function containment(a: WeightedWords, b: WeightedWords): number {
  return over(sharedWeight(a, b), Math.min(total(a), total(b)));
}

/** The weight of the words of `a` that `b` has too. */
export function sharedWeight(a: WeightedWords, b: WeightedWords): number {
  let shared = 0;
  for (const [key, weight] of a) if (b.has(key)) shared += weight;
  return shared;
}

/** The weight of all words. */
export function total(words: WeightedWords): number {
  let sum = 0;
  for (const weight of words.values()) sum += weight;
  return sum;
}

function squares(words: WeightedWords): number {
  let sum = 0;
  for (const weight of words.values()) sum += weight * weight;
  return sum;
}

function over(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
