import { mainScript } from "../text/scripts.ts";
import { segment } from "../text/segment.ts";
import { expandWords } from "./expand-word.ts";
import { bends } from "./pattern.ts";
import { keysOfWord, soundsSought } from "./word-keys.ts";

/** One spelling of a word that somebody looks for; `begins` where a word may go on behind it. */
export interface SoughtSpelling {
  readonly text: string;
  readonly begins: boolean;
}

/** A longer search is a text that was pasted. */
const mostWords = 12;
/** Fewer letters begin too many words. */
const fewestLetters = 3;
/** The sign that such a key begins with, and three consonants, which begin too many names. */
const fewestSounds = 4;

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
  const name = `${written.charAt(0).toUpperCase()}${written.slice(1).toLowerCase()}`;
  const bent = expandWords(name, () => true)
    .flatMap(({ words }) => (words.length === 1 ? words : []))
    .flatMap(({ text, bend }) =>
      keysOfWord(text, text).map((key) => ({ text: key, begins: bend !== bends.whole && mayGoOn(key) })),
    );
  const named = mainScript(written) === "Arab" ? soundsSought(folded).map(asName) : [];
  return [...new Map([...bent, ...own, ...named].map((one) => [one.text, one])).values()];
}

/** Behind many consonants only an ending follows: Хоразмда. */
function asName(sounds: string): SoughtSpelling {
  return { text: sounds, begins: sounds.length > fewestSounds };
}

function mayGoOn(key: string): boolean {
  return key.length > fewestLetters || (mainScript(key) === "Arab" && key.length === fewestLetters);
}
