import { english } from "./english.ts";
import type { LanguageWords } from "./language-words.ts";
import { russian } from "./russian.ts";
import { uzbek } from "./uzbek.ts";

/** Every language whose announcements are read; at most 31, for each has a bit: 1 << its place here. */
export const allLanguages: readonly LanguageWords[] = [english, russian, uzbek];

/** The bits of languages that say “book Tajik”. */
export const adjectiveLastLanguages = bitsOf((table) => table.adjectiveLast === true);

/** The bits of languages whose lone noun speaks of one. */
export const singularLanguages = bitsOf((table) => table.singularSaysOne === true);

function bitsOf(holds: (table: LanguageWords) => boolean): number {
  return allLanguages.reduce((bits, table, index) => (holds(table) ? bits | (1 << index) : bits), 0);
}
