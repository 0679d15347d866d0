import { kindOfUnit } from "../../text/fold-table.ts";
import { kinds } from "../../text/scripts.ts";
import { unitText } from "../../text/unit-text.ts";
import { glues, hashSeed, hashStep, type WordStream } from "../../text/word-stream.ts";
import type { FormWord } from "./name-forms.ts";
import { detachedEnding, type Ending, endingOf, longestEnding } from "./place-endings.ts";
import type { PlaceTable, TableEntry } from "./place-table.ts";

/** A name where it stands. */
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
  const from = stream.from[word] ?? 0;
  const to = stream.to[word] ?? 0;
  let best: ReadName | undefined;
  for (const found of namesFrom(stream, word, table, from, from, to)) best = longer(found, best);
  if (best !== undefined || to - from < 5 || kindOfUnit(stream.buffer.units[from] ?? 0) !== kinds.arabic) return best;
  for (const letters of proclitics)
    if (startsWith(stream, from, to, letters))
      for (const found of namesFrom(stream, word, table, from, from + letters.length, to)) best = longer(found, best);
  return best;
}

/** And, so, in, for, as: written together with the word that follows. */
const proclitics = "و ب ل ف ک وب ول فب".split(" ");
const shortestAfterProclitic = 4;

function longer(found: ReadName, best: ReadName | undefined): ReadName {
  if (best === undefined || found.to > best.to) return found;
  if (found.to < best.to || found.stop < best.stop) return best;
  if (found.stop > best.stop) return found;
  if (found.ending === "adjective" && best.ending !== "adjective") return best;
  if (found.ending !== "adjective" && best.ending === "adjective") return found;
  return { ...best, entries: [...new Set([...best.entries, ...found.entries])] };
}

/** The names whose first word is a beginning of units [start, to). */
function* namesFrom(
  stream: WordStream,
  word: number,
  table: PlaceTable,
  from: number,
  start: number,
  to: number,
): Generator<ReadName> {
  const isBent = stream.glue[word] !== glues.camel && stream.glue[word + 1] !== glues.camel;
  const shortest = start === from ? shortestName : shortestAfterProclitic;
  let hash = hashSeed;
  for (let end = start + 1; end <= to; end += 1) {
    hash = start === from ? hash : hashStep(hash, stream.buffer.units[end - 1] ?? 0);
    if (end - start < shortest || to - end > longestEnding || (end < to && !isBent)) continue;
    const key = start === from ? keyAt(stream, word, end, to) : hash;
    for (const entry of table.entries(key)) {
      const name = nameAt(stream, word, entry, start, end);
      if (name !== undefined) yield name;
    }
  }
}

const shortestName = 2;

function keyAt(stream: WordStream, word: number, end: number, to: number): number {
  return (end === to ? stream.hashes[word] : stream.prefixHashes[end - 1]) ?? 0;
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
  if (to - from - letters.length < shortestAfterProclitic) return false;
  for (let at = 0; at < letters.length; at += 1) if (buffer.units[from + at] !== letters.charCodeAt(at)) return false;
  return true;
}
