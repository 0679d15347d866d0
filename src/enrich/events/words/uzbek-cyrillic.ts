import { pairs } from "../../lexicon/lexicon-entry.ts";
import type { EventWords } from "./event-words.ts";
import { toUzbekCyrillic } from "./to-uzbek-cyrillic.ts";
import { uzbekLatin } from "./uzbek-latin.ts";

/** Uzbek in Cyrillic: the Latin table letter by letter, for the two alphabets spell alike but for loans. */
export const uzbekCyrillic: EventWords = {
  ...uzbekLatin,
  languages: ["uz-Cyrl"],
  endings: uzbekLatin.endings.map(toUzbekCyrillic),
  plural: toUzbekCyrillic(uzbekLatin.plural),
  roles: lists(uzbekLatin.roles),
  methods: lists(uzbekLatin.methods),
  targets: lists(uzbekLatin.targets),
  victims: lists(uzbekLatin.victims),
  numbers: toUzbekCyrillic(uzbekLatin.numbers),
  numberEndings: toUzbekCyrillic(uzbekLatin.numberEndings ?? ""),
  beforeEndings: toUzbekCyrillic(uzbekLatin.beforeEndings ?? ""),
  weekdays: uzbekLatin.weekdays.map(toUzbekCyrillic),
  months: uzbekLatin.months.map(toUzbekCyrillic),
  relativeDays: toUzbekCyrillic(uzbekLatin.relativeDays),
  places: lists(uzbekLatin.places),
};

function lists<K extends string>(record: Partial<Readonly<Record<K, string>>>): Partial<Record<K, string>> {
  const made: Partial<Record<K, string>> = {};
  for (const [key, words] of pairs(record)) made[key] = toUzbekCyrillic(words);
  return made;
}
