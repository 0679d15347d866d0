import { foldLetter } from "./fold-letter.ts";
import { kindOf } from "./scripts.ts";

/** Bits of a folded unit's mark, beside `kinds` of what it is: how it stands in the original. */
export const marks = { capital: 128, loose: 256 } as const;
/** The bits of a mark that are of `kinds`. */
export const kindBits = 127;

/** In `unitFold`: not met yet. */
export const unmet = -1;

/**
 * UTF-16 unit → its folded unit, with its mark above the lower sixteen bits; negative when that does not say all. Filled as
 * units are met: all 65,536 at once would cost 100 ms at each start.
 */
export const unitFold = new Int32Array(0x10000).fill(unmet);

/** In `unitFold` too. It vanishes; it vanishes into the letter before it. */
const vanishes = -2;
export const joinsLetter = -3;
/** It becomes several units, or is half of a pair. */
export const becomesMany = -4;
/** It parts words or stands for a letter, by what is before it. */
export const dollarSign = -5;

const unmetKind = 0xff;
const unitKind = new Uint8Array(0x10000).fill(unmetKind);
const longFolds = new Map<number, string>();

/** The entry of a unit that `unitFold` does not know yet. */
export function meetUnit(unit: number): number {
  const entry = entryOf(String.fromCharCode(unit));
  unitFold[unit] = entry;
  return entry;
}

function entryOf(char: string): number {
  if (/\p{Cs}/u.test(char)) return becomesMany;
  const folded = foldLetter(char);
  if (folded === "") return /\p{M}/u.test(char) ? joinsLetter : vanishes;
  if (folded === "$") return dollarSign;
  if (folded.length > 1) return becomesMany;
  const unit = folded.charCodeAt(0);
  return unit | ((kindOfUnit(unit) | capitalBit(char)) << 16);
}

/** The fold of a character that becomes several units, or that is a pair of them. */
export function longFold(code: number): string {
  const known = longFolds.get(code);
  if (known !== undefined) return known;
  const folded = foldLetter(String.fromCodePoint(code));
  longFolds.set(code, folded);
  return folded;
}

/** `marks.capital` for a capital letter. */
export function capitalBit(char: string): number {
  return char === char.toLowerCase() ? 0 : marks.capital;
}

/** Bits of `kinds` for a folded unit; halves of a surrogate pair are no letters (no living script of ours is there). */
export function kindOfUnit(unit: number): number {
  const known = unitKind[unit] ?? unmetKind;
  if (known !== unmetKind) return known;
  const kind = kindOf(String.fromCharCode(unit));
  unitKind[unit] = kind;
  return kind;
}
