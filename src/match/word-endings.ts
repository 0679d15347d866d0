import { kinds } from "../text/scripts.ts";
import { tajik, uyghur } from "./affixes.ts";
import { builtOf, chain, list } from "./ending-chains.ts";

/**
 * How a word of a query is bent, as bits beside those of `satisfies`: a word as it was typed, a common one or a proper
 * one; the words of a phrase; or a stem whose own ending was cut off, by what it was.
 */
export const inflections = {
  common: 1 << 4,
  proper: 1 << 5,
  phrase: 1 << 6,
  feminine: 1 << 7,
  softFeminine: 1 << 8,
  softSign: 1 << 9,
  neuter: 1 << 10,
  softNeuter: 1 << 11,
  shortI: 1 << 12,
  adjective: 1 << 13,
  plural: 1 << 14,
  ies: 1 << 15,
} as const;

export type Inflection = keyof typeof inflections;

const { common, proper, phrase } = inflections;
/** What a word without any ending satisfies: a stem is none, for its bare form is a pattern of its own where it is a word. */
export const uninflected = common | proper | phrase;

/** Russian and Ukrainian: what may follow a stem instead of the ending that was cut off. */
const stemEndings: readonly (readonly [inflection: number, endings: string])[] = [
  [inflections.feminine, "а ы и е у ой ою ам ами ах"],
  [inflections.softFeminine, "я и е ю ей ею й ям ями ях"],
  [inflections.softSign, "ь и ю я е ем ём ью ей ям ями ях"],
  [inflections.neuter, "о а у ом е ам ами ах"],
  [inflections.softNeuter, "е я ю ем и й ям ями ях"],
  [inflections.shortI, "й я ю ем е и ев ям ями ях"],
  [inflections.adjective, "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими"],
  [inflections.plural, "ы и ов ев ей ам ям ами ями ах ях"],
  [inflections.ies, "ies"],
];

const byEnding = new Map<string, number>();
for (const [inflection, endings] of stemEndings)
  for (const ending of list(endings)) byEnding.set(ending, (byEnding.get(ending) ?? phrase) | inflection);

/** What of `inflections` a word satisfies that ends in `rest` behind these letters of a pattern. */
export function inflectionsOf(rest: string, stem: Stem): number {
  if (rest === "" && stem.script !== kinds.arabic) return stem.led > 0 ? uninflected : 0;
  switch (stem.script) {
    case kinds.cyrillic:
      return stemInflections(rest, stem) | (isCyrillicEnding(rest, stem) ? uninflected : 0);
    case kinds.latin:
      return (byEnding.get(rest) ?? 0) | latinEnding(rest, stem);
    case kinds.arabic:
      return arabicEnding(rest, stem);
    default:
      return 0;
  }
}

/** A short stem is too often another word's: Tajik нома is a letter, номи a name; Kyrgyz дене is no день. */
function stemInflections(rest: string, { text }: Stem): number {
  const found = byEnding.get(rest) ?? 0;
  if (text.length !== 3) return found;
  if (rest === "и" && !/[гкхжшчщ]$/u.test(text)) return found & ~inflections.feminine;
  return rest === "е" ? found & ~inflections.softSign : found;
}

/** What is before an ending. */
export interface Stem {
  readonly script: number;
  readonly text: string;
  /** How many letters before it are an article, a preposition or the like. */
  readonly led: number;
}

const vowelLast = /[аеиоуыэюяьaeiouy]$/u;
const afterConsonant: ReadonlySet<string> = new Set(list("а у ом ем е ы и ов ев ам ами ах ым ых"));

/** Cases of the third person's possessive, and what is never behind a bare word: крайне is no case of край. */
function possessed(possessives: string, cases: string): string {
  const bare = possessives.split(" ");
  return [...bare, ...bare.flatMap((one) => cases.split(" ").map((ending) => one + ending))].join(" ");
}

/**
 * Uzbek, Kyrgyz, Kazakh, Karakalpak and Tatar, as names have it (`affixes.ts`) without what makes other words: министрлик is a ministry.
 */
const turkicCyrillic = chain(
  "лар лер лор дар дер дор тар тер тор",
  possessed("и ы у си сы су", "н на не но нда нде ндо ндан нден ндон ндаги ндагы ндеги ндогу"),
  "нинг нин нын нун дин дын дун тин тын тун ни ны ну ди ды ду ти ты ту га ге го ка ке ко да де до та те то дан ден дон тан тен тон нан нен " +
    "мен бен пен менен гача даги дагы деги догу таги тагы теги тогу",
);

const isTurkicOrTajik = builtOf(turkicCyrillic, tajik);

function isCyrillicEnding(rest: string, { text }: Stem): boolean {
  if (afterConsonant.has(rest) && !vowelLast.test(text)) return true;
  const isLong = rest.length > 1 && text.length + Math.min(rest.length, 3) > 5;
  return isLong && isTurkicOrTajik(rest);
}

const latinPlural = "lar ler";
const latinPossessed = "na ne nda nde ndan nden ndagi ndaki ndeki";
/** Uzbek, Turkmen, Turkish and Azerbaijani, without those that make English words: force, garden, handle, village. */
const latinCases = "ning nin nyn nun yn ni ny ga qa ka da de ta dan den tan ten gacha yla yle dagi daki deki taki teki";
const isLatinAfterConsonant = builtOf(chain(latinPlural, possessed("i y", latinPossessed), latinCases));
const isLatinAfterVowel = builtOf(chain(latinPlural, possessed("si sy su", latinPossessed), latinCases));

function latinEnding(rest: string, { text, led }: Stem): number {
  if (text.length < 4 || led > 0) return 0;
  if (rest === "s") return text.endsWith("s") ? 0 : common;
  if (rest === "es") return /[oshxz]$/.test(text) ? common : 0;
  if (rest === "i") return text.length > 4 ? common : 0;
  if (rest.length < 2 || isDisharmonious(rest, text)) return 0;
  return (vowelLast.test(text) ? isLatinAfterVowel : isLatinAfterConsonant)(rest) ? uninflected : 0;
}

/** No language has -ler or -den behind an a (handler, warden), or -de right behind -si (stateside). */
function isDisharmonious(rest: string, text: string): boolean {
  if (/^s[iu]de/.test(rest)) return true;
  return /a[^aeiouy]*$/.test(text) && /^[^aiouy]*e/.test(rest);
}

/** Persian, Urdu, Pashto and Arabic; -ān makes other words (طالب, طالبان), and so does -ī of a name (ایران, ایرانی). */
const arabicEndings: ReadonlySet<string> = new Set(list("ها های هایی ای وں یں ونه ونو"));
const isUyghur = builtOf(uyghur);
const commonEndings: ReadonlySet<string> = new Set(list("ی ات هم"));

function arabicEnding(rest: string, { text, led }: Stem): number {
  if (text.length < 3 || (led === 1 && text.length < 4)) return 0;
  if (commonEndings.has(rest)) return common;
  return rest === "" || arabicEndings.has(rest) || (rest.length > 1 && isUyghur(rest)) ? uninflected : 0;
}

/** A word's stem where its own ending is cut off. */
export interface CutWord {
  readonly stem: string;
  readonly inflection: Inflection;
  /** The stem is a word, too: книга, книг. */
  readonly isWord: boolean;
}

/** By the end of the word as it was typed: what is cut off, and how many letters must be left. */
const cuts: readonly (readonly [end: RegExp, cut: number, left: number, Inflection])[] = [
  [/(?:[ыо]е|[ая]я|ее|ый)$/u, 2, 3, "adjective"],
  [/(?:ий|ой)$/u, 2, 4, "adjective"],
  [/ь$/u, 1, 3, "softSign"],
  [/[^аеиоуыэюяьй]а$/u, 1, 3, "feminine"],
  [/я$/u, 1, 3, "softFeminine"],
  [/[^аеиоуыэюяьй]о$/u, 1, 3, "neuter"],
  [/[еє]$/u, 1, 4, "softNeuter"],
  [/[йї]$/u, 1, 2, "shortI"],
  [/[ыи]$/u, 1, 4, "plural"],
  [/[^aeiou]y$/u, 1, 3, "ies"],
];

/** Without its ending, where a Russian, Ukrainian or English word has one that others take the place of. */
export function cutWord(written: string, folded: string): CutWord | undefined {
  const word = written.toLowerCase().normalize("NFC");
  if (otherLetters.test(word)) return undefined;
  for (const [end, cut, left, inflection] of cuts) {
    if (!end.test(word) || folded.length - cut < left) continue;
    const stem = folded.slice(0, folded.length - cut);
    return { stem, inflection, isWord: bareForms.has(inflection) && stem.length >= 4 };
  }
  return undefined;
}

/** Letters of Tajik, Uzbek, Kyrgyz, Kazakh: ӯзбекӣ is no case of a stem ӯзбек. */
export const otherLetters = /[ӣӯҷҳқғўөүұңәһ]/iu;
const bareForms: ReadonlySet<Inflection> = new Set(["feminine", "neuter", "plural"]);
