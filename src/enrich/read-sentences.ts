import { isCapital } from "../text/split-camel.ts";
import { unitText } from "../text/unit-text.ts";
import { glues, type WordStream } from "../text/word-stream.ts";
import { Lexicon } from "./lexicon.ts";
import { entriesOf } from "./lexicon-entry.ts";
import { hasRole, type Sign } from "./sign.ts";
import { allLanguages } from "./words/all-languages.ts";

/** A sentence's signs in order, words without meaning left out. */
export interface Sentence {
  readonly stream: WordStream;
  readonly signs: readonly Sign[];
}

/** The sentences of a text that may announce something: those that name a thing to release, or a language. */
export function readSentences(stream: WordStream): readonly Sentence[] {
  const signs = readSigns(stream);
  if (!signs.some(isSubject)) return [];
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 1; at <= signs.length; at += 1) {
    if (at < signs.length && !isApart(stream, signs[at - 1], signs[at], signs[from])) continue;
    const part = signs.slice(from, at);
    if (part.some(isSubject)) sentences.push({ stream, signs: withoutShadowed(part) });
    from = at;
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

const lexicon = new Lexicon(allLanguages.flatMap((table, index) => entriesOf(table, 1 << index)));

/** No sentence is longer, in words: a text without full stops must not cost the square of its length. */
const longestSentence = 60;

function readSigns(stream: WordStream): Sign[] {
  const signs: Sign[] = [];
  for (let word = 0; word < stream.count; word += 1) {
    const before = signs.length;
    lexicon.read(stream, word, signs);
    if (signs.length - before > 1) joinLanguages(signs, before);
    if (signs.length === before) readDigits(stream, word, signs);
  }
  return signs;
}

/** A word that several languages share with one meaning is one sign. */
function joinLanguages(signs: Sign[], from: number): void {
  const joined = new Map<string, Sign>();
  for (const sign of signs.splice(from)) {
    const key = `${sign.to} ${JSON.stringify(sign.meaning)}`;
    const same = joined.get(key);
    const plural = same === undefined || same.plural === sign.plural ? sign.plural : undefined;
    joined.set(key, { ...sign, plural, languages: sign.languages | (same?.languages ?? 0) });
  }
  signs.push(...joined.values());
}

const digits = /^(?:no)?(\d{1,5})$/;

function readDigits(stream: WordStream, word: number, into: Sign[]): void {
  const last = stream.buffer.units[(stream.to[word] ?? 1) - 1] ?? 0;
  if (last < 0x30 || last > 0x39) return;
  const text = unitText(stream.buffer.units, stream.from[word] ?? 0, stream.to[word] ?? 0);
  const value = digits.exec(text)?.[1];
  if (value === undefined) return;
  const place = { from: word, to: word, languages: everyLanguage };
  if (text.startsWith("no")) into.push({ ...place, meaning: { role: "issueNumber" } });
  into.push({ ...place, meaning: { role: "number", value: Number(value) } });
}

const everyLanguage = -1;

function isSubject(sign: Sign): boolean {
  return hasRole(sign, "kind", "issueNumber", "tongue");
}

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

function isApart(
  stream: WordStream,
  before: Sign | undefined,
  after: Sign | undefined,
  first: Sign | undefined,
): boolean {
  if (before === undefined || after === undefined || first === undefined) return false;
  if (after.from - first.from > longestSentence) return true;
  for (let word = before.to + 1; word <= after.from; word += 1) if (endsSentence(stream, word)) return true;
  return false;
}

/** A line's end parts sentences where a blank line or a capital follows: texts come with hard breaks too. */
function endsLine(stream: WordStream, word: number, gap: string): boolean {
  if (/\n\s*\n/.test(gap)) return true;
  const from = stream.from[word] ?? 0;
  return gap.includes("\n") && isCapital(stream.textOf(stream.fieldOf(from)), stream.buffer.starts[from] ?? 0);
}

/** A full stop after a lone letter (U.S.) or without a space (a.b) ends nothing. */
function endsSentence(stream: WordStream, word: number): boolean {
  const gap = gapBefore(stream, word);
  if (gap === " ") return false;
  if (/[!?؟۔।]/.test(gap) || endsLine(stream, word, gap)) return true;
  return /[.…]["»”)’]?\s/.test(gap) && (stream.to[word - 1] ?? 0) - (stream.from[word - 1] ?? 0) > 1;
}
