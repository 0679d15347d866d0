import type { TableScript } from "../../src/enrich/language/language-alphabets.ts";
import { findGrams, gramRoom } from "../../src/enrich/language/language-grams.ts";
import { readLetters } from "../../src/enrich/language/language-letters.ts";
import type { LanguageTable } from "../../src/enrich/language/language-model.ts";
import { evidenceExponent } from "../../src/enrich/language/language-scores.ts";
import type { Example } from "./draw-sentences.ts";

export interface Lesson {
  readonly script: TableScript;
  readonly labels: readonly string[];
  readonly bits: number;
  readonly steps: number;
}

const firstRate = 0.4;
const fewestGrams = 6;
/** Below this a label's share of the error moves no byte of the result. */
const negligible = 1e-4;

/** Softmax regression by AdaGrad (Duchi et al. 2011), one example at a time, the rate falling to nought, then a byte a weight. */
export function trainTable(
  { script, labels, bits, steps }: Lesson,
  examples: Iterator<Example>,
  random: () => number,
): LanguageTable {
  const width = labels.length;
  const weights = new Float32Array(2 ** bits * width);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const buckets = new Uint32Array(gramRoom);
  const error = new Float64Array(width);
  for (let step = 0; step < steps; step++) {
    const { text, label } = examples.next().value;
    const grams = forgetSome(buckets, findGrams(readLetters(text, script), bits, buckets), random);
    if (grams < fewestGrams) continue;
    const unit = grams ** -evidenceExponent;
    guess(weights, buckets, grams, unit, error);
    error[label] = (error[label] ?? 0) - 1;
    for (let at = 0; at < width; at++) error[at] = (error[at] ?? 0) * unit;
    learn(weights, squares, buckets, grams, error, firstRate * (1 - step / steps) + 0.001);
  }
  return quantised(script, labels, bits, weights);
}

/**
 * Drops up to nine tenths of a text's letter sequences, so that no few of them carry a language: what is learned from program messages
 * then holds for news (on held-out news-like sentences the errors fell by a third).
 */
function forgetSome(buckets: Uint32Array, grams: number, random: () => number): number {
  const share = 0.9 * random();
  let kept = 0;
  for (let gram = 0; gram < grams; gram++) if (random() >= share) buckets[kept++] = buckets[gram] ?? 0;
  return kept;
}

function guess(weights: Float32Array, buckets: Uint32Array, grams: number, unit: number, into: Float64Array): void {
  const width = into.length;
  into.fill(0);
  for (let gram = 0; gram < grams; gram++) {
    const from = (buckets[gram] ?? 0) * width;
    for (let at = 0; at < width; at++) into[at] = (into[at] ?? 0) + (weights[from + at] ?? 0);
  }
  const most = Math.max(...into);
  let total = 0;
  for (let at = 0; at < width; at++) {
    into[at] = Math.exp(((into[at] ?? 0) - most) * unit);
    total += into[at] ?? 0;
  }
  for (let at = 0; at < width; at++) into[at] = (into[at] ?? 0) / total;
}

function learn(
  weights: Float32Array,
  squares: Float32Array,
  buckets: Uint32Array,
  grams: number,
  error: Float64Array,
  rate: number,
): void {
  const width = error.length;
  for (let gram = 0; gram < grams; gram++) {
    const from = (buckets[gram] ?? 0) * width;
    for (let at = 0; at < width; at++) {
      const slope = error[at] ?? 0;
      if (slope > -negligible && slope < negligible) continue;
      const square = (squares[from + at] ?? 0) + slope * slope;
      squares[from + at] = square;
      weights[from + at] = (weights[from + at] ?? 0) - (rate * slope) / Math.sqrt(square);
    }
  }
}

/** The few greatest weights are cut to the 0.01 % limit, so that the byte's steps are fine where most weights are. */
function quantised(script: TableScript, labels: readonly string[], bits: number, weights: Float32Array): LanguageTable {
  const sizes = weights.map(Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { script, labels, bits, scale: Number(scale.toPrecision(6)), weights: bytes };
}
