import { type Meaning, meaningOf, meanings, type TableScript } from "./language-alphabets.ts";
import { scriptOfUnit, scriptPosition } from "./language-scripts.ts";

/** A text as its letter sequences are counted: lower case, words parted by one space, a space before and behind. */
export interface Letters {
  readonly units: Uint16Array;
  readonly length: number;
}

/** Letters beyond these change no verdict, so a book costs what a page costs. */
const enoughLetters = 1200;

const space = 0x20;
const apostrophe = 0x27;

/** Room for those letters and the space behind the last. */
export const letterRoom = enoughLetters + 1;

const units = new Uint16Array(letterRoom);

/**
 * The words of a text that are written in one script; words of other scripts, digits, signs and vowel marks fall away.
 *
 * The units are reused by the next call: read them before.
 */
export function readLetters(text: string, script: TableScript): Letters {
  const meaning = meaningOf(script);
  const position = scriptPosition(script);
  units[0] = space;
  let length = 1;
  let wordStart = 1;
  let own = 0;
  for (let at = 0; at <= text.length && length < enoughLetters; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : space;
    const letter: Meaning = meaning[unit] ?? meanings.parts;
    if (letter === meanings.dropped) continue;
    if (letter > meanings.apostrophe) {
      if (letter === units[length - 1] && letter === units[length - 2]) continue;
      units[length++] = letter;
      if (scriptOfUnit[unit] === position) own++;
    } else if (letter === meanings.apostrophe && joins(meaning, text, at)) {
      units[length++] = apostrophe;
    } else if (length > wordStart) {
      length = own > 0 ? length : wordStart;
      if (own > 0) units[length++] = space;
      wordStart = length;
      own = 0;
    }
  }
  if (length > wordStart) units[length++] = space;
  return { units, length };
}

/** Between letters, or the turned comma of Uzbek o‘ and g‘, which no closing quotation mark looks like. */
function joins(meaning: Uint16Array, text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (!((meaning[before] ?? 0) > meanings.apostrophe)) return false;
  if ((meaning[text.charCodeAt(at + 1)] ?? 0) > meanings.apostrophe) return true;
  return turnedCommas.includes(text.charAt(at)) && "oOgG".includes(text.charAt(at - 1));
}

const turnedCommas = "\u02bb\u2018";
