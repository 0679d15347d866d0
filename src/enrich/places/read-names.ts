import { kindOfUnit } from "../../text/fold-table.ts";
import { kinds } from "../../text/scripts.ts";
import { unitText } from "../../text/unit-text.ts";
import { hashSeed, hashStep } from "../../text/word-hash.ts";
import { glues, type WordStream } from "../../text/word-stream.ts";
import type { FormWord } from "./name-forms.ts";
import { detachedEnding, type Ending, endingOf, longestEnding } from "./place-endings.ts";
import type { PlaceTable, TableEntry } from "./place-table.ts";

/** A name, and where it is. */
export interface ReadName {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly TableEntry[];
  readonly ending: Ending;
  /** Units of the name without what it ends in. */
  readonly start: number;
  readonly stop: number;
}

/** The longest name that begins with this word, if any. */
export function readName(stream: WordStream, word: number, table: PlaceTable): ReadName | undefined {
  const best = longestFrom(stream, word, table);
  const from = stream.from[word] ?? 0;
  const to = stream.to[word] ?? 0;
  if (best !== undefined || to - from <= shortestAfterLetter) return best;
  return startsWithin(stream, from, to).reduce<ReadName | undefined>(
    (known, start) => longestBehind(stream, word, table, start, known),
    undefined,
  );
}

/** The longest name whose first word this one is, or begins with. */
function longestFrom(stream: WordStream, word: number, table: PlaceTable): ReadName | undefined {
  const { prefixHashes, glue } = stream;
  const from = stream.from[word] ?? 0;
  const to = stream.to[word] ?? 0;
  const whole = stream.hashes[word] ?? 0;
  let best = table.mayHave(whole) ? withEntries(stream, word, table, whole, from, to, undefined) : undefined;
  if (glue[word] === glues.camel || glue[word + 1] === glues.camel) return best;
  for (let end = Math.max(from + shortestName, to - longestEnding); end < to; end += 1) {
    const hash = prefixHashes[end - 1] ?? 0;
    if (table.mayHave(hash)) best = withEntries(stream, word, table, hash, from, end, best);
  }
  return best;
}

const shortestName = 2;

/** The longest name from `start` on, which is inside the word. */
function longestBehind(
  stream: WordStream,
  word: number,
  table: PlaceTable,
  start: number,
  known: ReadName | undefined,
): ReadName | undefined {
  const to = stream.to[word] ?? 0;
  let best = known;
  let hash = hashSeed;
  for (let end = start + 1; end <= to; end += 1) {
    hash = hashStep(hash, stream.buffer.units[end - 1] ?? 0);
    if (end - start >= shortestAfterLetter && table.mayHave(hash))
      best = withEntries(stream, word, table, hash, start, end, best);
  }
  return best;
}

function withEntries(
  stream: WordStream,
  word: number,
  table: PlaceTable,
  hash: number,
  start: number,
  end: number,
  known: ReadName | undefined,
): ReadName | undefined {
  let best = known;
  for (const entry of table.entries(hash)) {
    const name = nameAt(stream, word, entry, start, end);
    if (name !== undefined) best = longer(name, best);
  }
  return best;
}

/** Where a name may begin inside a word: behind what Arabic and Persian write together with it, and behind an elided article. */
function startsWithin(stream: WordStream, from: number, to: number): readonly number[] {
  if (kindOfUnit(stream.buffer.units[from] ?? 0) === kinds.arabic)
    return proclitics.filter((letters) => startsWith(stream, from, to, letters)).map(({ length }) => from + length);
  const { units, starts, ends } = stream.buffer;
  for (let at = from + 1; at < from + longestElision && at < to; at += 1)
    if (starts[at] !== ends[at - 1]) return elisions.has(unitText(units, from, at)) ? [at] : nowhere;
  return nowhere;
}

const nowhere: readonly number[] = [];
/** L’Iran, d’Ankara, jusqu’à. */
const elisions = new Set("l d qu jusqu dell all nell".split(" "));
const longestElision = 6;

/** And, so, in, for, as: written together with the word that follows. */
const proclitics = "و ب ل ف ک وب ول فب".split(" ");
/** Behind “and” and “in” a name of three letters counts too: وحلب, بغزة. */
const shortestAfterProclitic = 4;
const shortestAfterLetter = 3;

function longer(found: ReadName, best: ReadName | undefined): ReadName {
  if (best === undefined || found.to > best.to) return found;
  if (found.to < best.to || found.stop < best.stop) return best;
  if (found.stop > best.stop) return found;
  if (found.ending === "adjective" && best.ending !== "adjective") return best;
  if (found.ending !== "adjective" && best.ending === "adjective") return found;
  return { ...best, entries: [...new Set([...best.entries, ...found.entries])] };
}

function nameAt(stream: WordStream, word: number, entry: TableEntry, start: number, end: number): ReadName | undefined {
  const { words, script, readings } = entry;
  if (readings.length === 0 || !isText(stream, start, end, words[0])) return undefined;
  const to = word + words.length - 1;
  if (to >= stream.count) return undefined;
  if (to > word && endAt(stream, word, end, words[0], script) === undefined) return undefined;
  for (let at = 1; at < words.length; at += 1) {
    if (stream.glue[word + at] === glues.field) return undefined;
    const begin = stream.from[word + at] ?? 0;
    const stop = begin + (words[at]?.text.length ?? 0);
    if (stop > (stream.to[word + at] ?? 0) || !isText(stream, begin, stop, words[at])) return undefined;
    if (at < words.length - 1 && endAt(stream, word + at, stop, words[at], script) === undefined) return undefined;
  }
  const last = words.at(-1);
  const stop = to === word ? end : (stream.from[to] ?? 0) + (last?.text.length ?? 0);
  const ending = endAt(stream, to, stop, last, script);
  return ending === undefined ? undefined : { from: word, to, entries: [entry], ending, start, stop };
}

function isText({ buffer }: WordStream, from: number, to: number, word: FormWord | undefined): boolean {
  return word !== undefined && word.text.length === to - from && unitText(buffer.units, from, to) === word.text;
}

/** What the rest of a word, from `stop` on, makes of the name. */
function endAt(
  stream: WordStream,
  word: number,
  stop: number,
  form: FormWord | undefined,
  script: number,
): Ending | undefined {
  const end = stream.to[word] ?? 0;
  if (form === undefined || end - stop > longestEnding) return undefined;
  const { units, starts, ends } = stream.buffer;
  const rest = unitText(units, stop, end);
  const isDetached = stop < end && starts[stop] !== ends[stop - 1];
  const detached = isDetached && form.bend === "noun" ? detachedEnding(rest) : undefined;
  if (detached !== undefined) return detached;
  if (rest === "и" && isAdjectiveI(stream, end)) return undefined;
  return endingOf(rest, form.bend, { script, length: form.text.length, last: form.text.slice(-1) });
}

/** Tajik Кобулӣ is a man of Kabul, Кобули the Kabul of what follows; folded they are one. */
function isAdjectiveI(stream: WordStream, end: number): boolean {
  const { start, end: stop } = stream.original(end - 1, end);
  return stream.textOf(stream.fieldOf(end - 1)).slice(start, stop) !== "и";
}

function startsWith({ buffer }: WordStream, from: number, to: number, letters: string): boolean {
  const shortest = /^[وب]$/.test(letters) ? shortestAfterLetter : shortestAfterProclitic;
  if (to - from - letters.length < shortest) return false;
  for (let at = 0; at < letters.length; at += 1) if (buffer.units[from + at] !== letters.charCodeAt(at)) return false;
  return true;
}
