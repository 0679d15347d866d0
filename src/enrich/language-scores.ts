import { findGrams, gramRoom } from "./language-grams.ts";
import { readLetters } from "./language-letters.ts";
import type { LanguageTable } from "./language-model.ts";

/** How likely each label of a table is, and how many letter sequences say so. */
export interface LanguageScores {
  /** By position in the table's labels; they add up to 1. */
  readonly likely: readonly number[];
  readonly grams: number;
}

/**
 * Evidence grows slower than the text: neighbouring sequences repeat each other. Sums are divided by grams^0.3, in training as here;
 * tried 0.3, 0.5 and 0.8 on held-out sentences.
 */
export const evidenceExponent = 0.3;

const buckets = new Uint32Array(gramRoom);

/** Asks the table of a text's script what language its words are in. */
export function scoreLanguages(text: string, { script, bits, labels, scale, weights }: LanguageTable): LanguageScores {
  const grams = findGrams(readLetters(text, script), bits, buckets);
  const width = labels.length;
  const sums = new Int32Array(width);
  for (let gram = 0; gram < grams; gram++) {
    const from = (buckets[gram] ?? 0) * width;
    for (let label = 0; label < width; label++) sums[label] = (sums[label] ?? 0) + (weights[from + label] ?? 0);
  }
  return { likely: softmax(sums, grams === 0 ? 0 : scale / grams ** evidenceExponent), grams };
}

function softmax(sums: Int32Array, unit: number): readonly number[] {
  const most = Math.max(...sums);
  const raised = Array.from(sums, (sum) => Math.exp((sum - most) * unit));
  const total = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / total);
}
