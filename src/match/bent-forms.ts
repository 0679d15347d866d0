import { kindOfUnit } from "../text/fold-table.ts";
import { kinds } from "../text/scripts.ts";
import { unitText } from "../text/unit-text.ts";
import { hashSeed, hashStep } from "../text/word-hash.ts";
import { glues, type WordStream } from "../text/word-stream.ts";
import { elisions, isAffix, isDetachedEnding, isSlavicEnding, longestAffix, proclitics } from "./affixes.ts";
import { bends } from "./pattern.ts";
import { asItIs, type PatternTable, satisfies } from "./pattern-table.ts";
import { inflectionsOf, type Stem } from "./word-endings.ts";

/** A part of a word, units [from, to), that may be a pattern's word with something before or after it. */
export interface BentForm {
  readonly from: number;
  readonly to: number;
  readonly hash: number;
  /** Where the word ends, and in how many humps. */
  readonly wordEnd: number;
  readonly span: number;
  /** An apostrophe or a zero-width non-joiner stands behind it. */
  readonly detached: boolean;
}

const nothing: readonly BentForm[] = [];

/** No form of a word is worth a probe. */
export const noBend = -1;

/** The first unit of a word that may end a form worth a probe, or `noBend`. Asked of every word: nearly all are turned away here. */
export function firstBend(stream: WordStream, word: number, table: PatternTable): number {
  if (stream.glue[word] === glues.camel) return noBend;
  const from = stream.from[word] ?? 0;
  const last = (stream.to[stream.lastHump(word)] ?? 0) - 1;
  if (last === from) return noBend;
  if (stream.loose[word] === 1 || mayBeLed(stream, from)) return from;
  const at = table.nextBend(stream.prefixHashes, from, last);
  return at === last ? noBend : at;
}

/** The forms of a word that are worth a probe, from its `firstBend` on; the word itself is not among them. */
export function bentForms(stream: WordStream, word: number, first: number, table: PatternTable): readonly BentForm[] {
  const from = stream.from[word] ?? 0;
  const last = stream.lastHump(word);
  const to = stream.to[last] ?? 0;
  const { starts, ends } = stream.buffer;
  const { prefixHashes } = stream;
  const forms: BentForm[] = [];
  for (let at = first; at < to - 1; at += 1) {
    const detached = starts[at + 1] !== ends[at];
    if (detached && isElided(stream, from, at + 1, to)) forms.push(...formsFrom(stream, at + 1, to, table));
    const hash = prefixHashes[at] ?? 0;
    if (!detached && !table.mayBend(hash)) continue;
    forms.push({ from, to: at + 1, hash, detached, wordEnd: to, span: last - word + 1 });
  }
  if (mayBeLed(stream, from)) forms.push(...formsAfterProclitics(stream, from, to, table));
  return forms;
}

/** Whether it begins with a letter that a proclitic begins with. */
function mayBeLed({ buffer }: WordStream, from: number): boolean {
  return ((buffer.marks[from] ?? 0) & kinds.arabic) !== 0 && procliticLetters.has(buffer.units[from] ?? 0);
}

const procliticLetters = new Set(proclitics.map((proclitic) => proclitic.charCodeAt(0)));

function formsAfterProclitics(stream: WordStream, from: number, to: number, table: PatternTable): readonly BentForm[] {
  const { units } = stream.buffer;
  let forms: BentForm[] | undefined;
  for (const proclitic of proclitics) {
    if (to - from - proclitic.length < 2 || !startsWith(units, from, proclitic)) continue;
    const rest = formsFrom(stream, from + proclitic.length, to, table);
    if (rest.length > 0) forms = [...(forms ?? []), ...rest];
  }
  return forms ?? nothing;
}

/** The forms of what is left of a word from `start` on. */
function formsFrom({ buffer }: WordStream, start: number, to: number, table: PatternTable): readonly BentForm[] {
  let forms: BentForm[] | undefined;
  let hash = hashSeed;
  for (let at = start; at < to; at += 1) {
    hash = hashStep(hash, buffer.units[at] ?? 0);
    if (at === start || !table.mayBend(hash)) continue;
    forms ??= [];
    forms.push({ from: start, to: at + 1, hash, detached: false, wordEnd: to, span: 1 });
  }
  return forms ?? nothing;
}

/** Whether units [from, start) are an elided article or the like: l’EI, dell’ISIS. */
function isElided({ buffer }: WordStream, from: number, start: number, to: number): boolean {
  return start - from <= longestElision && to - start > 1 && elisions.has(unitText(buffer.units, from, start));
}

const longestElision = 8;

function startsWith(units: Uint16Array, from: number, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (units[from + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** Which kinds of pattern this form of a word satisfies at a node, by the flags of that node. */
export function judgeForm(stream: WordStream, word: number, form: BentForm, flags: number): number {
  const { wordEnd } = form;
  const led = form.from > (stream.from[word] ?? 0);
  const script = kindOfUnit(stream.buffer.units[form.to - 1] ?? 0);
  const rest = wordEnd - form.to > longestAffix ? undefined : unitText(stream.buffer.units, form.to, wordEnd);
  let satisfied = !led && (flags & bends.prefix) !== 0 ? satisfies.prefix : 0;
  if (rest === undefined) return satisfied;
  if (!led && form.detached && isDetachedEnding(rest, script)) satisfied |= asItIs & ~satisfies.prefix;
  if ((flags & bends.affix) !== 0 && (rest === "" || isAffix(rest, script))) satisfied |= satisfies.name;
  if (!led && (flags & bends.ending) !== 0 && isSlavicEnding(rest)) satisfied |= satisfies.name;
  if ((flags & bends.inflected) !== 0) satisfied |= inflectionsOf(rest, stemOf(stream, word, form, script));
  return satisfied;
}

function stemOf({ buffer, from }: WordStream, word: number, form: BentForm, script: number): Stem {
  return { script, text: unitText(buffer.units, form.from, form.to), led: form.from - (from[word] ?? 0) };
}
