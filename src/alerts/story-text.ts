import { latinKey } from "../text/latin-key.ts";
import { segment, type Word } from "../text/segment.ts";
import { isCalendar } from "./calendar-words.ts";
import { type Endings, hashOf, wordKey } from "./word-key.ts";
import type { WordRarity } from "./word-rarity.ts";

/** The first words of a text, in three lists of one length. */
export interface StoryText {
  /** 32-bit hashes of `wordKey`. */
  readonly keys: readonly number[];
  /** How much a word tells, 0 … 100. */
  readonly weights: readonly number[];
  /** 1 where the word is written as a name, which only scripts with capitals show. */
  readonly names: readonly number[];
}

const whenWeight = 5;

export function readStoryText(text: string, endings: Endings, most: number, rarity: WordRarity): StoryText {
  const words = segment(text).slice(0, most);
  const shouted = isTitleCase(text, words);
  const read = words.map((word, index) => {
    const original = text.slice(word.start, word.end);
    const key = wordKey(original, endings);
    const name = !shouted && index > 0 && isCapital(original) ? 1 : 0;
    return { key: hashOf(key), weight: weightOf(key, original, rarity), name };
  });
  return {
    keys: read.map(({ key }) => key),
    weights: read.map(({ weight }) => weight),
    names: read.map(({ name }) => name),
  };
}

/** Numbers and days are compared as what they are, not as words. */
function weightOf(key: string, original: string, rarity: WordRarity): number {
  if (/^\d/.test(key)) return 0;
  return isCalendar(latinKey(original)) ? whenWeight : rarity.weightOf(hashOf(key));
}

/** A Headline Written Like This shows no names. */
function isTitleCase(text: string, words: readonly Word[]): boolean {
  const long = words.filter(({ start, end }) => end - start > 3);
  return (
    long.length > 3 && long.filter(({ start, end }) => isCapital(text.slice(start, end))).length > 0.75 * long.length
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
