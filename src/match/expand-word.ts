import { respell, spellingsOfName } from "../text/respell.ts";
import { mainScript } from "../text/scripts.ts";
import { smallWords } from "../text/small-words.generated.ts";
import { hyphensOf, type NameWord, variantsOf } from "./expand-name.ts";
import { bends, type Pattern, type PatternWord } from "./pattern.ts";
import { cutWord, type Inflection } from "./word-endings.ts";

/** The patterns of words of a query, which must be there as they are. */
export function wordsAsWritten(text: string): readonly Pattern[] {
  return variantsOf(text).map((words) => patternOf("plain", words, words.map(whole)));
}

/** The same with the endings of their languages; `isName` says of a lower-case word that it is a name. */
export function expandWords(text: string, isName: (word: string) => boolean): readonly Pattern[] {
  return variantsOf(text).flatMap((words) => {
    const [only, ...others] = words;
    if (only === undefined) return [];
    if (others.length > 0) return expandPhrase(words);
    const own = expandWord(only, isName);
    return isProperName(only.original) ? [...own, ...respell(only.original).flatMap(expandSpelling)] : own;
  });
}

/** How a typed word is found besides, as a person writes it, one of each script first; a word that is no name is not. */
export function otherSpellings(word: string): readonly string[] {
  if (!isProperName(word)) return [];
  const spelled = spellingsOfName(word).map((one) => one.charAt(0).toUpperCase() + one.slice(1));
  const byScript = [...Map.groupBy(spelled, mainScript).values()];
  return spelled.flatMap((_, at) => byScript.flatMap((of) => of.slice(at, at + 1)));
}

/** A capital and then small letters: a name rather than an abbreviation, or a word that only begins a headline (“Missile”). */
function isProperName(word: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}’'ʻʼ‘]+$/u.test(word) && !small.has(word.toLowerCase());
}

const small: ReadonlySet<string> = new Set(smallWords.split(" "));

/** Names in -i are no plurals. */
function expandSpelling(folded: string): readonly Pattern[] {
  const cut = cutWord(folded, folded);
  const own: Pattern = { kind: "proper", words: [bent(folded)], shows: "capital" };
  return cut?.inflection === "feminine" || cut?.inflection === "softFeminine"
    ? [own, { ...own, kind: cut.inflection, words: [bent(cut.stem)] }]
    : [own];
}

function expandWord(word: NameWord, isName: (word: string) => boolean): readonly Pattern[] {
  if (!isBent(word)) return [patternOf("plain", [word], [whole(word)])];
  const kind =
    isCapitalised(word.original) || (!isCyrillic(word.original) && isName(word.original)) ? "proper" : "common";
  const own = patternOf(kind, [word], [bent(word.folded)]);
  const cut = cutWord(word.original, word.folded);
  if (cut === undefined || isAllCapitals(word.original)) return [own];
  const stem = patternOf(cut.inflection, [word], [bent(cut.stem)]);
  if (!cut.isWord) return [own, stem];
  return [own, stem, patternOf("plain", [word], [{ text: cut.stem, bend: bends.whole }])];
}

/** With each word as it is, and with each word that has an ending cut down to its stem. */
function expandPhrase(words: readonly NameWord[]): readonly Pattern[] {
  const own = words.map((word) => (isBent(word) ? bent(word.folded) : whole(word)));
  const stems = words.map((word, at) => {
    const cut = isBent(word) ? cutWord(word.original, word.folded) : undefined;
    return cut === undefined ? (own[at] ?? whole(word)) : bent(cut.stem);
  });
  const isCut = stems.some((stem, at) => stem !== own[at]);
  return [patternOf("phrase", words, own), ...(isCut ? [patternOf("phrase", words, stems)] : [])];
}

function patternOf(kind: Inflection | "plain", originals: readonly NameWord[], words: readonly PatternWord[]): Pattern {
  const guard = hyphensOf(originals);
  const shortU = originals.some(({ original }) => /[ўӯ]/iu.test(original.normalize("NFC")));
  return { kind, words, ...(guard && { guard }), ...(shortU && { shows: "short-u" as const }) };
}

function whole({ folded }: NameWord): PatternWord {
  return { text: folded, bend: bends.whole };
}

function bent(text: string): PatternWord {
  return { text, bend: bends.inflected };
}

/** Fewer letters than these are too often the beginning of another word; an abbreviation needs four. */
function isBent({ original, folded }: NameWord): boolean {
  if (/\p{Nd}/u.test(folded)) return false;
  const script = mainScript(original);
  if (script === "Latn") return folded.length > 3;
  if (script !== "Cyrl" && script !== "Arab") return false;
  return folded.length > (isAllCapitals(original) ? 3 : 2);
}

/** In Cyrillic script names take no other endings. */
function isCyrillic(word: string): boolean {
  return mainScript(word) === "Cyrl";
}

function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function isAllCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
