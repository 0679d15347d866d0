import type { StoryFeatures } from "./story-features.ts";
import { sharedWeight, total, union, type WeightedWords, wordsOf } from "./weighted-words.ts";

/**
 * Whether two headlines are of one form over two things: “Note on routes”, “Note on fees”. Each says something that the other report says
 * nowhere, and they share little besides, above and below.
 */
export function isTemplate(a: StoryFeatures, b: StoryFeatures): boolean {
  return sharedWeight(wordsOf(a.title), wordsOf(b.title)) < longHeadline && saysOther(a, b);
}

/** Whether either headline says something that the other report says nowhere, and their texts share little. */
export function saysOther(a: StoryFeatures, b: StoryFeatures): boolean {
  const [mine, theirs] = [wordsOf(a.title), wordsOf(b.title)];
  const missing = Math.min(missingFrom(mine, theirs, b), missingFrom(theirs, mine, a));
  if (missing < oneRareWord) return false;
  return sharedWeight(beyond(mine, a), beyond(theirs, b)) < twoRareWords;
}

/** Weights of words, 0 … 1 each. */
const oneRareWord = 0.6;
const twoRareWords = 2;
const longHeadline = 3;

function missingFrom(title: WeightedWords, other: WeightedWords, { body }: StoryFeatures): number {
  return total(title) - sharedWeight(title, union(other, wordsOf(body)));
}

/** What the text says that its headline does not. */
function beyond(title: WeightedWords, { body }: StoryFeatures): WeightedWords {
  return new Map([...wordsOf(body)].filter(([key]) => !title.has(key)));
}
