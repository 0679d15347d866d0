import { mainScript } from "../text/scripts.ts";
import { segment, type Word } from "../text/segment.ts";
import { dictionaryEndings } from "./affixes.ts";
import { bends, type Guard, type Pattern, type PatternWord } from "./pattern.ts";
import { otherLetters } from "./word-endings.ts";

/** Pieces of a name that are joined are long enough not to be another word (IS-K is not ISK, a currency). */
const shortestJoin = 5;
const shortWord = 3;
const mostVariants = 12;

/**
 * The patterns that find a name: with its hyphens and spaces, without them, with the affixes of its script. Empty when it
 * has no letters.
 */
export function expandName(text: string): readonly Pattern[] {
  return variantsOf(text)
    .flatMap((words) => [words, ...afterLi(words), ...lookingAlike(words)])
    .map((words) => asName(words));
}

/** In an abbreviation or an article a capital I, a small l and a 1 look alike: lSlS-K, 1S1S-K, A1-Azaim. */
function lookingAlike(words: readonly NameWord[]): readonly (readonly NameWord[])[] {
  const [first, second] = words;
  if (first === undefined || first.joined || !/^[a-z]{2,4}$/.test(first.folded)) return [];
  if (second?.glued !== true && (first.folded.length < 4 || !isShort(first.original))) return [];
  const written = ["i", "l", "1"].map((letter) => first.folded.replaceAll(/[il]/g, letter));
  return written
    .filter((folded) => folded !== first.folded)
    .map((folded) => [{ ...first, folded, original: folded }, ...words.slice(1)]);
}

function isShort(word: string): boolean {
  return word === word.toUpperCase();
}

/** Arabic writes li- before al- without the alif: العزائم, للعزائم. */
function afterLi(words: readonly NameWord[]): readonly (readonly NameWord[])[] {
  const [first, ...rest] = words;
  if (first === undefined || !first.folded.startsWith("ال") || first.folded.length < 5) return [];
  return [[{ ...first, folded: `لل${first.folded.slice(2)}` }, ...rest]];
}

export interface NameWord {
  readonly folded: string;
  readonly original: string;
  /** Its pieces were written apart. */
  readonly joined: boolean;
  readonly glued: boolean;
}

/** The words of a text, each hyphen kept or closed, and all closed. */
export function variantsOf(text: string): readonly (readonly NameWord[])[] {
  const words = withoutArticle(segment(text)).map((word) => ({
    folded: word.folded,
    original: text.slice(word.start, word.end),
    joined: false,
    glued: word.glued,
  }));
  if (words.length === 0) return [];
  let variants: (readonly NameWord[])[] = [[]];
  for (const word of words) {
    variants = variants.flatMap((before) => [[...before, word], ...(word.glued ? [closed(before, word)] : [])]);
    variants = variants.slice(0, mostVariants);
  }
  const whole = words.slice(1).reduce((before, word) => closed(before, word), words.slice(0, 1));
  const all = [...variants, ...(words.length > 1 && words.length < 6 ? [whole] : [])];
  const fit = all.filter((variant) => variant.every((word) => !word.joined || word.folded.length >= shortestJoin));
  return [...new Map(fit.map((variant) => [variant.map(({ folded }) => folded).join(" "), variant])).values()];
}

function withoutArticle(words: readonly Word[]): readonly Word[] {
  return words.length > 1 && words[0]?.folded === "the" ? words.slice(1) : words;
}

function closed(before: readonly NameWord[], word: NameWord): NameWord[] {
  const last = before.at(-1);
  if (last === undefined) return [word];
  const folded = last.folded + word.folded;
  return [...before.slice(0, -1), { folded, original: last.original + word.original, joined: true, glued: last.glued }];
}

function asName(words: readonly NameWord[]): Pattern {
  const capitals = words.map((word) => !word.joined && isAbbreviation(word.original));
  const hyphens = hyphensOf(words)?.hyphens ?? false;
  const guard: Guard | undefined = capitals.includes(true) || hyphens ? { capitals, hyphens } : undefined;
  return { kind: "name", words: words.map((word) => bendable(word, words.length)), ...(guard && { guard }) };
}

/**
 * A name of short pieces alone (IS-K, YD-H) is a name only with its hyphen, and so is one with a short piece where no capitals tell
 * it from a word: आईएसआईएस-के is the group, आईएसआईएस के is “of ISIS”.
 */
export function hyphensOf(words: readonly NameWord[]): Guard | undefined {
  const rest = words.slice(1);
  if (rest.length === 0 || !rest.every(({ glued }) => glued)) return undefined;
  const isShort = ({ folded }: NameWord): boolean => folded.length < shortWord;
  const needed = words.every(isShort) || rest.some((word) => isShort(word) && hasNoCase(word.original));
  return needed ? { capitals: words.map(() => false), hyphens: true } : undefined;
}

function hasNoCase(word: string): boolean {
  return word.toUpperCase() === word.toLowerCase();
}

/** Short and in capitals, in a script that has them. */
function isAbbreviation(word: string): boolean {
  return Array.from(word).length <= shortWord && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A Slavic word is found by its stem, because its dictionary form is one case of many: исламское, исламского. */
function bendable(word: NameWord, count: number): PatternWord {
  const { folded, original } = word;
  if (folded.length < 2) return { text: folded, bend: bends.whole };
  const ending = dictionaryEndings.find(
    (candidate) => folded.endsWith(candidate) && folded.length - candidate.length >= 4,
  );
  const isCyrillic = mainScript(original) === "Cyrl" && original !== original.toUpperCase();
  const isSlavic = isCyrillic && !otherLetters.test(original) && ending !== undefined;
  if (isSlavic && count > 1)
    return { text: folded.slice(0, folded.length - ending.length), bend: bends.ending | bends.affix };
  return { text: folded, bend: bends.affix };
}
