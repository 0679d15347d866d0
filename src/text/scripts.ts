/** What a folded UTF-16 unit is, as bits, so that the scripts of a word are the OR of its units. Zero: it parts words. */
export const kinds = {
  none: 0,
  latin: 1,
  cyrillic: 2,
  greek: 4,
  arabic: 8,
  otherLetter: 16,
  digit: 32,
  han: 64,
} as const;

/** Every bit that makes a unit a letter. */
export const letterKinds = kinds.latin | kinds.cyrillic | kinds.greek | kinds.arabic | kinds.otherLetter | kinds.han;

/** Marks that carry a vowel (Devanagari, Gurmukhi, Thai …) are letters here: without them words would fall apart. */
export function kindOf(char: string): number {
  if (/[a-z]/.test(char)) return kinds.latin;
  if (/\p{Nd}/u.test(char)) return kinds.digit;
  if (!/[\p{L}\p{M}\p{N}]/u.test(char)) return kinds.none;
  if (/\p{Script=Latin}/u.test(char)) return kinds.latin;
  if (/\p{Script=Cyrillic}/u.test(char)) return kinds.cyrillic;
  if (/\p{Script=Greek}/u.test(char)) return kinds.greek;
  if (/\p{Script=Arabic}/u.test(char)) return kinds.arabic;
  return /\p{Script=Han}/u.test(char) ? kinds.han : kinds.otherLetter;
}

export type Script = "Latn" | "Cyrl" | "Grek" | "Arab" | "Deva" | "Hebr" | "Other";

const scriptTests: readonly (readonly [Script, RegExp])[] = [
  ["Latn", /\p{Script=Latin}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Grek", /\p{Script=Greek}/gu],
];

/** The script (ISO 15924) most letters of a text are in; `Other` when none of ours, or no letters at all. */
export function mainScript(text: string): Script {
  let best: Script = "Other";
  let most = 0;
  for (const [script, pattern] of scriptTests) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}
