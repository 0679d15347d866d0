import type { NewsWord } from "./news-words.ts";
import { type Endings, hashOf, wordKey } from "./word-key.ts";
import type { WordRarity } from "./word-rarity.ts";

/** The first words of a text, in three lists of one length. */
export interface StoryText {
  /** 32-bit hashes of `wordKey`. */
  readonly keys: readonly number[];
  /** How much weight a word has, 0 … 100. */
  readonly weights: readonly number[];
  /** 1 where the word is written as a name, which only scripts with capitals show. */
  readonly names: readonly number[];
}

const whenWeight = 5;

/** `words` in order; `endings` are those of their language. */
export function readStoryText(words: readonly NewsWord[], endings: Endings, rarity: WordRarity): StoryText {
  const shouted = isTitleCase(words);
  const keys = words.map(({ original }) => wordKey(original, endings));
  return {
    keys: keys.map(hashOf),
    weights: words.map((word, at) => weightOf(keys[at] ?? "", word, rarity)),
    names: words.map(({ original }, at) => (!shouted && at > 0 && isCapital(original) ? 1 : 0)),
  };
}

/** Numbers and days are compared as what they are, not as words. */
function weightOf(key: string, { facts }: NewsWord, rarity: WordRarity): number {
  if (/^\d/.test(key)) return 0;
  const tellsWhen = facts.weekday !== 0 || facts.month !== undefined || facts.scale !== undefined;
  return tellsWhen ? whenWeight : rarity.weightOf(hashOf(key));
}

/** A Headline Written Like This shows no names. */
function isTitleCase(words: readonly NewsWord[]): boolean {
  const long = words.filter(({ original }) => original.length > 3);
  return long.length > 3 && long.filter(({ original }) => isCapital(original)).length > 0.75 * long.length;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** The agency's line before the text, the link back after it. */
export function withoutBoilerplate(text: string): string {
  return text
    .replace(/^\s*(?:[\p{L}, .]{2,40} )?\(?(?:AP|AFP|Reuters|TASS|DPA)\)?\s*[—–-]\s/u, "")
    .replace(/\s*The post .{0,300} appeared first on .*$/su, "");
}
