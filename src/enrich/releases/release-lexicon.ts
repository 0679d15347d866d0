import { Lexicon } from "../lexicon/lexicon.ts";
import { type LexiconEntry, pairs, readEntries, wordsOf } from "../lexicon/lexicon-entry.ts";
import type { ReleaseMeaning } from "./release-sign.ts";
import { allLanguages } from "./words/all-languages.ts";
import type { LanguageWords } from "./words/language-words.ts";

const meanings = new Map<string, ReleaseMeaning>();
const entries = allLanguages.flatMap((table, index) => entriesOf(table, 1 << index));

/** The words that name a thing to release, an issue of it, or a language. */
export const subjectWords = new Lexicon(entries.filter(isSubject));
/** All other words of announcements. */
export const otherWords = new Lexicon(entries.filter((entry) => !isSubject(entry)));

function isSubject({ meaning: { role } }: { readonly meaning: ReleaseMeaning }): boolean {
  return role === "kind" || role === "issueNumber" || role === "language";
}

/** All entries of a language's table; two with one meaning share the object. */
function entriesOf(table: LanguageWords, language: number): readonly LexiconEntry<ReleaseMeaning>[] {
  return readEntries(meaningsOf(table).map(shareMeaning), table, language);
}

function shareMeaning([words, meaning]: readonly [string, ReleaseMeaning]): readonly [string, ReleaseMeaning] {
  const key = JSON.stringify(meaning);
  const known = meanings.get(key) ?? meaning;
  meanings.set(key, known);
  return [words, known];
}

function meaningsOf(table: LanguageWords): readonly (readonly [string, ReleaseMeaning])[] {
  const numbers = wordsOf(table.numbers).map((pair) => pair.split(":"));
  return [
    ...pairs(table.kinds).map(([kind, words]) => [words, { role: "kind", kind }] as const),
    ...pairs(table.roles).map(([role, words]) => [words, { role }] as const),
    ...pairs(table.languages).map(([tag, words]) => [words, { role: "language", tags: [tag], sure: false }] as const),
    ...pairs(table.onlyLanguages ?? {}).map(
      ([tags, words]) => [words, { role: "language", tags: tags.split(" "), sure: true }] as const,
    ),
    ...pairs(table.scripts).map(([script, words]) => [words, { role: "script", script, weak: false }] as const),
    ...pairs(table.weakScripts ?? {}).map(
      ([script, words]) => [words, { role: "script", script, weak: true }] as const,
    ),
    ...numbers.map(([word = "", value]) => [word, { role: "number", value: Number(value) }] as const),
  ];
}
