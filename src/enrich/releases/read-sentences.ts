import { isCapital } from "../../text/split-camel.ts";
import { unitText } from "../../text/unit-text.ts";
import { glues, type WordStream } from "../../text/word-stream.ts";
import { Lexicon } from "./lexicon.ts";
import { entriesOf } from "./lexicon-entry.ts";
import type { Meaning, Sign } from "./sign.ts";
import { allLanguages } from "./words/all-languages.ts";

/** A sentence's signs in order, words without meaning left out. */
export interface Sentence {
  readonly stream: WordStream;
  readonly signs: readonly Sign[];
}

/**
 * The sentences of a text that may announce something: those that name a thing to release, or a language.
 *
 * These words are looked for first, all others only around them: most texts have none.
 */
export function readSentences(stream: WordStream): readonly Sentence[] {
  const subjects: Sign[] = [];
  for (let word = 0; word < stream.count; word += 1) {
    readWord(subjectWords, stream, word, subjects);
    if (isNumbered(stream, word))
      subjects.push({ meaning: { role: "issueNumber" }, from: word, to: word, languages: everyLanguage });
  }
  const sentences: Sentence[] = [];
  let next = 0;
  while (next < subjects.length) {
    const middle = subjects[next]?.from ?? 0;
    const from = sentenceStart(stream, middle);
    const to = sentenceEnd(stream, middle);
    const inside: Sign[] = [];
    for (; next < subjects.length && (subjects[next]?.from ?? to) < to; next += 1) {
      const subject = subjects[next];
      if (subject !== undefined) inside.push(subject);
    }
    sentences.push({ stream, signs: withoutShadowed(readSigns(stream, from, to, inside)) });
  }
  return sentences;
}

/** What stands between a word and the one before, in the original; a new field is a full stop. */
export function gapBefore(stream: WordStream, word: number): string {
  if (word === 0 || stream.glue[word] === glues.field) return ". ";
  const from = stream.from[word] ?? 0;
  const text = stream.textOf(stream.fieldOf(from));
  return text.slice(stream.buffer.ends[(stream.to[word - 1] ?? 1) - 1], stream.buffer.starts[from]);
}

const entries = allLanguages.flatMap((table, index) => entriesOf(table, 1 << index));
const subjectWords = new Lexicon(entries.filter(isSubject));
const otherWords = new Lexicon(entries.filter((entry) => !isSubject(entry)));

function isSubject({ meaning: { role } }: { readonly meaning: Meaning }): boolean {
  return role === "kind" || role === "issueNumber" || role === "language";
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

function readSigns(stream: WordStream, from: number, to: number, subjects: readonly Sign[]): readonly Sign[] {
  const signs = [...subjects];
  for (let word = from; word < to; word += 1) {
    readWord(otherWords, stream, word, signs);
    readDigits(stream, word, signs);
  }
  return signs.sort((one, other) => one.from - other.from);
}

function readWord(words: Lexicon, stream: WordStream, word: number, into: Sign[]): void {
  const before = into.length;
  words.read(stream, word, into);
  if (into.length - before > 1) joinLanguages(into, before);
}

/** A word that several languages share with one meaning is one sign. */
function joinLanguages(signs: Sign[], from: number): void {
  for (const sign of signs.splice(from)) {
    const at = signs.findIndex(
      (known, index) => index >= from && known.meaning === sign.meaning && known.to === sign.to,
    );
    const same = signs[at];
    if (same === undefined) signs.push(sign);
    else {
      const plural = same.plural === sign.plural ? sign.plural : undefined;
      signs[at] = { ...same, plural, languages: same.languages | sign.languages };
    }
  }
}

const digits = /^(?:no)?(\d{1,5})(st|nd|rd|th)?$/;
const [zero, nine, letterN, letterO] = [0x30, 0x39, 0x6e, 0x6f];

/** №12, which folds to “no12”. */
function isNumbered(stream: WordStream, word: number): boolean {
  const from = stream.from[word] ?? 0;
  const [first, second, third = 0] = stream.buffer.units.subarray(from, Math.min(from + 3, stream.to[word] ?? 0));
  return first === letterN && second === letterO && third >= zero && third <= nine;
}

/** 15, 12th. */
function readDigits(stream: WordStream, word: number, into: Sign[]): void {
  const first = stream.buffer.units[stream.from[word] ?? 0] ?? 0;
  const last = stream.buffer.units[(stream.to[word] ?? 1) - 1] ?? 0;
  if ((first < zero || first > nine) && (last < zero || last > nine)) return;
  const found = digits.exec(unitText(stream.buffer.units, stream.from[word] ?? 0, stream.to[word] ?? 0));
  if (found === null) return;
  const [, value, ordinal] = found;
  const place = { from: word, to: word, languages: everyLanguage };
  into.push({ ...place, meaning: { role: ordinal === undefined ? "number" : "ordinal", value: Number(value) } });
}

const everyLanguage = -1;

/** Of two signs of one role, the longer phrase: an “audio recording” is no “recording”, “Arabic script” no Arabic. */
function withoutShadowed(signs: readonly Sign[]): readonly Sign[] {
  const phrases = signs.filter(({ from, to }) => to > from);
  if (phrases.length === 0) return signs;
  return signs.filter(
    (sign) =>
      !phrases.some(
        (phrase) => phrase.from <= sign.from && phrase.to >= sign.to && phrase.to - phrase.from > sign.to - sign.from,
      ),
  );
}

/** A line's end parts sentences where a blank line or a capital follows: texts come with hard breaks too. */
function endsLine(stream: WordStream, word: number, gap: string): boolean {
  if (/\n\s*\n/.test(gap)) return true;
  const from = stream.from[word] ?? 0;
  return gap.includes("\n") && isCapital(stream.textOf(stream.fieldOf(from)), stream.buffer.starts[from] ?? 0);
}

/** A full stop after a lone letter (U.S.) or without a space (a.b) ends nothing. */
export function endsSentence(stream: WordStream, word: number): boolean {
  const gap = gapBefore(stream, word);
  if (gap === " ") return false;
  if (/[!?؟۔।]/.test(gap) || endsLine(stream, word, gap)) return true;
  return /[.…]["»”)’]?\s/.test(gap) && (stream.to[word - 1] ?? 0) - (stream.from[word - 1] ?? 0) > 1;
}
