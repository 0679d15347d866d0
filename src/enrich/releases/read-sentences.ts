import { unitText } from "../../text/unit-text.ts";
import type { WordStream } from "../../text/word-stream.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { endsSentence } from "../lexicon/sentence-ends.ts";
import { otherWords, subjectWords } from "./release-lexicon.ts";
import type { ReleaseMeaning, ReleaseSign } from "./release-sign.ts";

/** A sentence's signs in order, words without meaning left out. */
export interface Sentence {
  readonly stream: WordStream;
  readonly signs: readonly ReleaseSign[];
}

/**
 * The sentences of a text that may announce something: those that name a thing to release, or a language.
 *
 * These words are looked for first, all others only around them: most texts have none.
 */
export function readSentences(stream: WordStream): readonly Sentence[] {
  const subjects: ReleaseSign[] = [];
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
    const inside: ReleaseSign[] = [];
    for (; next < subjects.length && (subjects[next]?.from ?? to) < to; next += 1) {
      const subject = subjects[next];
      if (subject !== undefined) inside.push(subject);
    }
    sentences.push({ stream, signs: withoutShadowed(readSigns(stream, from, to, inside)) });
  }
  return sentences;
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

const everyLanguage = -1;

/** Of two signs of one role, the longer phrase: an “audio recording” is no “recording”, “Arabic script” no Arabic. */
function withoutShadowed(signs: readonly ReleaseSign[]): readonly ReleaseSign[] {
  const phrases = signs.filter(({ from, to }) => to > from);
  if (phrases.length === 0) return signs;
  return signs.filter(
    (sign) =>
      !phrases.some(
        (phrase) => phrase.from <= sign.from && phrase.to >= sign.to && phrase.to - phrase.from > sign.to - sign.from,
      ),
  );
}
