import { foldText } from "../../text/fold.ts";
import { unitText } from "../../text/unit-text.ts";
import type { WordStream } from "../../text/word-stream.ts";
import type { FoundActor } from "../actors/actor-finder.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { endsSentence } from "../lexicon/sentence-ends.ts";
import { otherWords, subjectWords } from "./release-lexicon.ts";
import type { ReleaseMeaning, ReleaseSign } from "./release-sign.ts";
import { allLanguages, everyLanguage } from "./words/all-languages.ts";

/** A sentence's signs in order, words without meaning left out. */
export interface Sentence {
  readonly stream: WordStream;
  readonly signs: readonly ReleaseSign[];
  /** How many of its words are of each language, by bit. */
  readonly counts: readonly number[];
  /** Its first word, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** Where in the item armed groups and their outlets are named. */
  readonly names?: (() => readonly NamedPart[]) | undefined;
}

/** Where a group is named. */
export type NamedPart = FoundActor;
/** Finds who may be a publisher: asked only of an item that may tell of a release. */
export type FindNames = (stream: WordStream) => readonly NamedPart[];

/** The sentence that a word is in, whether or not it may announce something. */
export function sentenceAround(word: number, stream: WordStream, names: readonly NamedPart[]): Sentence {
  const from = sentenceStart(stream, word);
  const to = sentenceEnd(stream, word);
  const subjects: ReleaseSign[] = [];
  for (let at = from; at < to; at += 1) readSubjects(stream, at, subjects);
  const signs = withoutShadowed(readSigns(stream, from, to, subjects));
  return { stream, from, to, names: () => names, signs, counts: countLanguages(signs) };
}

/**
 * The sentences of a text that may announce something: those that name a thing to release, or a language.
 *
 * These words are looked for first, all others only around them: most texts have none.
 */
export function readSentences(stream: WordStream, find?: FindNames): readonly Sentence[] {
  const subjects: ReleaseSign[] = [];
  for (let word = 0; word < stream.count; word += 1) readSubjects(stream, word, subjects);
  const sentences: Sentence[] = [];
  const names = find === undefined ? undefined : onceOf(() => find(stream));
  let next = 0;
  while (next < subjects.length) {
    const middle = subjects[next]?.from ?? 0;
    const from = sentenceStart(stream, middle);
    const to = sentenceEnd(stream, middle);
    const inside: ReleaseSign[] = [];
    for (; next < subjects.length && (subjects[next]?.from ?? to) < to; next += 1) {
      const subject = subjects[next];
      if (subject !== undefined) inside.push(subject);
    }
    const signs = withoutShadowed(readSigns(stream, from, to, inside));
    sentences.push({ stream, from, to, names, signs, counts: countLanguages(signs) });
  }
  return sentences;
}

function onceOf<Value>(read: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: read() };
    return found.value;
  };
}

function readSubjects(stream: WordStream, word: number, into: ReleaseSign[]): void {
  readWord(subjectWords, stream, word, into);
  if (isNumbered(stream, word))
    into.push({ meaning: { role: "issueNumber" }, from: word, to: word, languages: everyLanguage });
}

/** How far a sentence goes to each side of its subject, in words: a text without full stops must not cost the square of its length. */
const reach = 30;

function sentenceStart(stream: WordStream, middle: number): number {
  let from = middle;
  while (from > 0 && middle - from < reach && !endsSentence(stream, from)) from -= 1;
  return from;
}

function sentenceEnd(stream: WordStream, middle: number): number {
  let to = middle + 1;
  while (to < stream.count && to - middle < reach && !endsSentence(stream, to)) to += 1;
  return to;
}

function readSigns(
  stream: WordStream,
  from: number,
  to: number,
  subjects: readonly ReleaseSign[],
): readonly ReleaseSign[] {
  const signs = [...subjects];
  for (let word = from; word < to; word += 1) {
    readWord(otherWords, stream, word, signs);
    readDigits(stream, word, signs);
  }
  return signs.sort((one, other) => one.from - other.from);
}

function readWord(words: Lexicon<ReleaseMeaning>, stream: WordStream, word: number, into: ReleaseSign[]): void {
  const before = into.length;
  words.read(stream, word, into);
  if (into.length - before > 1) joinLanguages(into, before);
}

/** A word that several languages share with one meaning is one sign. */
function joinLanguages(signs: ReleaseSign[], from: number): void {
  const joined: ReleaseSign[] = [];
  for (const sign of signs.splice(from)) {
    const at = joined.findIndex((known) => known.meaning === sign.meaning && known.to === sign.to);
    const same = joined[at];
    if (same === undefined) joined.push(sign);
    else {
      const plural = same.plural === sign.plural ? sign.plural : undefined;
      joined[at] = { ...same, plural, languages: same.languages | sign.languages };
    }
  }
  signs.push(...joined);
}

/** What is written together with the digits of an ordinal: 12th, 12e, ۳۷مه, 34ویں, 34वां. */
const ordinalEnds = "st nd rd th e eme er a o ª º مه مې م واں ویں वां वाँ वें वीं".split(" ").map(foldText).join("|");
const digits = new RegExp(`^(?:no)?(\\d{1,5})(${ordinalEnds})?$`);
const [zero, nine, letterN, letterO] = [0x30, 0x39, 0x6e, 0x6f];

/** №12, which folds to “no12”. */
function isNumbered(stream: WordStream, word: number): boolean {
  const from = stream.from[word] ?? 0;
  const [first, second, third = 0] = stream.buffer.units.subarray(from, Math.min(from + 3, stream.to[word] ?? 0));
  return first === letterN && second === letterO && third >= zero && third <= nine;
}

/** 15, 12th. */
function readDigits(stream: WordStream, word: number, into: ReleaseSign[]): void {
  const first = stream.buffer.units[stream.from[word] ?? 0] ?? 0;
  const last = stream.buffer.units[(stream.to[word] ?? 1) - 1] ?? 0;
  if ((first < zero || first > nine) && (last < zero || last > nine)) return;
  const found = digits.exec(unitText(stream.buffer.units, stream.from[word] ?? 0, stream.to[word] ?? 0));
  if (found === null) return;
  const [, value, ordinal] = found;
  const place = { from: word, to: word, languages: everyLanguage };
  into.push({ ...place, meaning: { role: ordinal === undefined ? "number" : "ordinal", value: Number(value) } });
}

/** Of two signs the longer phrase: an “audio recording” is no “recording”, “Arabic script” no Arabic; a “new issue” is new. */
function withoutShadowed(signs: readonly ReleaseSign[]): readonly ReleaseSign[] {
  const phrases = signs.filter(({ from, to }) => to > from);
  if (phrases.length === 0) return signs;
  return signs.filter(
    (sign) =>
      sign.meaning.role === "fresh" ||
      !phrases.some(
        (phrase) => phrase.from <= sign.from && phrase.to >= sign.to && phrase.to - phrase.from > sign.to - sign.from,
      ),
  );
}

function countLanguages(signs: readonly ReleaseSign[]): readonly number[] {
  const counts = allLanguages.map(() => 0);
  for (const { meaning, languages } of signs) {
    // “al” is an article in one language, and a part of names in all.
    if (languages === everyLanguage || meaning.role === "link" || meaning.role === "into") continue;
    for (let rest = languages; rest !== 0; rest &= rest - 1) {
      const index = 31 - Math.clz32(rest & -rest);
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

/** Of a noun's languages those that most words of its sentence are of: “video” is a word in nine. */
export function dominantLanguages(languages: number, { counts }: Pick<Sentence, "counts">): number {
  if ((languages & (languages - 1)) === 0) return languages;
  const own = counts.map((count, index) => ((languages & (1 << index)) === 0 ? -1 : count));
  const most = Math.max(...own);
  return own.reduce((bits, count, index) => (count === most ? bits | (1 << index) : bits), 0);
}
