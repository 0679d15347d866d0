import { foldLetter } from "./fold-letter.ts";
import { kindOf } from "./scripts.ts";

/** In `unitFold`: the unit vanishes. */
export const vanishes = 0;
/** In `unitFold`: it becomes several units, or is half of a surrogate pair, or was not met yet: ask `foldSlowly`. */
export const askSlowly = 0xffff;

/**
 * UTF-16 unit → its folded unit. Filled as units are met: all 65,536 at once would cost 100 ms at each start.
 */
export const unitFold = new Uint16Array(0x10000).fill(askSlowly);

/** In `unitKind`: not met yet; ask `kindOfUnit`. */
export const unmetKind = 0xff;
export const unitKind = new Uint8Array(0x10000).fill(unmetKind);
const longFolds = new Map<string, string>();

/** The fold of one character, however long; remembers single units in `unitFold`. */
export function foldSlowly(char: string): string {
  const known = longFolds.get(char);
  if (known !== undefined) return known;
  const folded = foldLetter(char);
  if (char.length === 1 && folded.length <= 1)
    unitFold[char.charCodeAt(0)] = folded === "" ? vanishes : folded.charCodeAt(0);
  else longFolds.set(char, folded);
  return folded;
}

/** Bits of `kinds` for a folded unit; halves of a surrogate pair are no letters (no living script of ours is there). */
export function kindOfUnit(unit: number): number {
  const known = unitKind[unit] ?? unmetKind;
  if (known !== unmetKind) return known;
  const kind = kindOf(String.fromCharCode(unit));
  unitKind[unit] = kind;
  return kind;
}
