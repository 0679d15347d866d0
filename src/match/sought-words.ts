import { mainScript } from "../text/scripts.ts";
import { segment } from "../text/segment.ts";
import { expandWords } from "./expand-word.ts";
import { bends } from "./pattern.ts";
import { keysOfWord } from "./word-keys.ts";

/** One spelling of a word that somebody looks for; `begins` where a word may go on behind it. */
export interface SoughtSpelling {
  readonly text: string;
  readonly begins: boolean;
}

/** A longer search is a text that was pasted. */
const mostWords = 12;
/** Fewer letters begin too many words. */
const fewestLetters = 3;

/**
 * Words as stories are searched for them: each with the endings that a watch would find it with, and as the name that it may be, in
 * whatever script and case it was typed. Empty where there is no word.
 */
export function soughtWords(text: string): readonly (readonly SoughtSpelling[])[] {
  const words = segment(text).slice(0, mostWords);
  return words.map(({ folded, start, end }) => spellingsOf(folded, text.slice(start, end)));
}

function spellingsOf(folded: string, written: string): readonly SoughtSpelling[] {
  const own = keysOfWord(folded, written).map((key) => ({ text: key, begins: mayGoOn(key) }));
  const asName = `${written.charAt(0).toUpperCase()}${written.slice(1).toLowerCase()}`;
  const bent = expandWords(asName, () => true)
    .flatMap(({ words }) => (words.length === 1 ? words : []))
    .flatMap(({ text, bend }) =>
      keysOfWord(text, text).map((key) => ({ text: key, begins: bend !== bends.whole && mayGoOn(key) })),
    );
  return [...new Map([...bent, ...own].map((one) => [one.text, one])).values()];
}

function mayGoOn(key: string): boolean {
  return key.length > fewestLetters || (mainScript(key) === "Arab" && key.length === fewestLetters);
}
