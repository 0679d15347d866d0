import { unitText } from "../../text/unit-text.ts";
import { hashSeed, hashStep } from "../../text/word-hash.ts";
import { glues, type WordStream } from "../../text/word-stream.ts";
import type { EntryTail, LexiconEntry } from "./lexicon-entry.ts";
import { isNounEnding } from "./noun-endings.ts";
import type { Sign } from "./sign.ts";

const shortestStem = 2;
const longestOpenTail = 7;
const longestEnding = 10;

/**
 * The words of one language or of all in one table, asked by the hash of a word and of its beginnings.
 *
 * A filter of bits answers nearly every question, for nearly every word of a text means nothing here.
 */
export class Lexicon<M> {
  readonly #filter = new Uint8Array(1 << 16);
  readonly #byHash = new Map<number, Hashed<M>[]>();

  constructor(entries: readonly LexiconEntry<M>[]) {
    for (const entry of entries) {
      const hash = hashOf(entry.words[0] ?? "");
      const others = this.#byHash.get(hash);
      const hashed = { entry, second: hashOf(entry.words[1] ?? "") };
      if (others === undefined) this.#byHash.set(hash, [hashed]);
      else others.push(hashed);
      this.#filter[slotOf(hash)] = 1;
    }
  }

  /** Adds what the word and the words after it mean to `into`. */
  read(stream: WordStream, word: number, into: Sign<M>[]): void {
    const from = stream.from[word] ?? 0;
    const to = stream.to[word] ?? 0;
    this.#probe(stream, word, stream.hashes[word] ?? 0, to, into);
    if (stream.glue[word] === glues.camel) return;
    for (let end = Math.min(to - 1, from + longestStem); end >= from + shortestStem; end -= 1) {
      const hash = stream.prefixHashes[end - 1] ?? 0;
      if (this.#filter[slotOf(hash)] === 1) this.#probe(stream, word, hash, end, into);
    }
  }

  #probe(stream: WordStream, word: number, hash: number, end: number, into: Sign<M>[]): void {
    if (this.#filter[slotOf(hash)] === 0) return;
    for (const hashed of this.#byHash.get(hash) ?? []) {
      const sign = mayBe(hashed, stream, word, end) ? signOf(hashed.entry, stream, word, end) : undefined;
      if (sign !== undefined) into.push(sign);
    }
  }
}

const longestStem = 16;

interface Hashed<M> {
  readonly entry: LexiconEntry<M>;
  /** The hash of a phrase's second word. */
  readonly second: number;
}

/** Whether an entry may begin at a word, by hashes alone: many phrases begin with one word, and few go on as the text does. */
function mayBe<M>({ entry: { words, open, tail }, second }: Hashed<M>, stream: WordStream, word: number, end: number) {
  const last = words.length - 1;
  const isClosed = (index: number) => (index < last ? open?.[index] !== true : tail === "nothing");
  if (isClosed(0) && end !== stream.to[word]) return false;
  return last === 0 || !isClosed(1) || stream.hashes[word + 1] === second;
}

/** The sign that an entry makes of a word whose beginning, up to `end`, has the entry's hash. */
function signOf<M>(entry: LexiconEntry<M>, stream: WordStream, word: number, end: number): Sign<M> | undefined {
  const begin = textOf(stream, stream.from[word] ?? 0, end);
  const last = word + entry.words.length - 1;
  if (begin !== entry.words[0] || last >= stream.count) return undefined;
  for (let index = 0; index < entry.words.length - 1; index += 1)
    if (!isWordOf(entry, index, stream, word + index)) return undefined;
  const lastText = textOf(stream, stream.from[last] ?? 0, stream.to[last] ?? 0);
  const stem = entry.words.at(-1) ?? "";
  if (!lastText.startsWith(stem)) return undefined;
  const rest = lastText.slice(stem.length);
  if (!mayEnd(entry, rest)) return undefined;
  return { meaning: entry.meaning, from: word, to: last, languages: entry.language, plural: pluralOf(entry, rest) };
}

/** Whether a word of a phrase before its last is the one that the entry has there. */
function isWordOf<M>({ words, open }: LexiconEntry<M>, index: number, stream: WordStream, at: number): boolean {
  const text = textOf(stream, stream.from[at] ?? 0, stream.to[at] ?? 0);
  const word = words[index] ?? "";
  if (open?.[index] !== true) return text === word;
  return text.startsWith(word) && text.length - word.length <= longestOpenTail;
}

function mayEnd({ tail, endings }: EntryTail, rest: string): boolean {
  if (tail === "nothing") return rest === "";
  return (
    rest.length <= (tail === "ending" ? longestEnding : longestOpenTail) &&
    (tail === "anything" || isNounEnding(rest, endings))
  );
}

function pluralOf({ tail, plurals }: EntryTail, rest: string): boolean | undefined {
  return tail === "ending" ? plurals.some((plural) => rest.startsWith(plural)) : undefined;
}

function textOf(stream: WordStream, from: number, to: number): string {
  return unitText(stream.buffer.units, from, to);
}

function hashOf(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at += 1) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}
