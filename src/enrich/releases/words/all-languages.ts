import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { hindi } from "./hindi.ts";
import { indonesian } from "./indonesian.ts";
import { italian } from "./italian.ts";
import { kazakh } from "./kazakh.ts";
import { kyrgyz } from "./kyrgyz.ts";
import type { LanguageWords } from "./language-words.ts";
import { pashto } from "./pashto.ts";
import { persian } from "./persian.ts";
import { polish } from "./polish.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";
import { tajik } from "./tajik.ts";
import { turkish } from "./turkish.ts";
import { turkmen } from "./turkmen.ts";
import { ukrainian } from "./ukrainian.ts";
import { urdu } from "./urdu.ts";
import { uyghur } from "./uyghur.ts";
import { uzbek } from "./uzbek.ts";

/** Every language whose announcements are read; at most 31, for each has a bit: 1 << its place here. */
export const allLanguages: readonly LanguageWords[] = [
  english,
  russian,
  uzbek,
  tajik,
  kyrgyz,
  kazakh,
  turkmen,
  turkish,
  uyghur,
  persian,
  pashto,
  arabic,
  urdu,
  german,
  french,
  ukrainian,
  hindi,
  spanish,
  italian,
  polish,
  indonesian,
];

/** The bits of them all. */
export const everyLanguage = -1;

/** The bits of languages that say “book Tajik”. */
export const adjectiveLastLanguages = bitsOf((table) => table.adjectiveLast === true);

/** The bits of languages whose verb ends the sentence. */
export const verbLastLanguages = bitsOf((table) => table.verbLast === true);

/** The bits of languages whose subject follows the verb. */
export const verbFirstLanguages = bitsOf((table) => table.verbFirst === true);

/** The bits of languages that negate within the verb. */
export const turkicLanguages = bitsOf((table) => table.negatesWithin === true);

/** The bits of languages whose lone noun speaks of one. */
export const singularLanguages = bitsOf((table) => table.singularSaysOne === true);

function bitsOf(holds: (table: LanguageWords) => boolean): number {
  return allLanguages.reduce((bits, table, index) => (holds(table) ? bits | (1 << index) : bits), 0);
}
