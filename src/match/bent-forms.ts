import { kindOfUnit } from "../text/fold-table.ts";
import { unitText } from "../text/unit-text.ts";
import { glues, hashSeed, hashStep, type WordStream } from "../text/word-stream.ts";
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

/** The forms of a word that are worth a probe; the word itself is not among them. */
export function bentForms(stream: WordStream, word: number, table: PatternTable): readonly BentForm[] {
  if (stream.glue[word] === glues.camel) return nothing;
  const from = stream.from[word] ?? 0;
  const last = stream.lastHump(word);
  const to = stream.to[last] ?? 0;
  const span = last - word + 1;
  const { starts, ends, units } = stream.buffer;
  const { prefixHashes } = stream;
  let forms: BentForm[] | undefined;
  for (let at = from; at < to - 1; at += 1) {
    const detached = starts[at + 1] !== ends[at];
    if (detached && isElided(stream, from, at + 1, to))
      forms = [...(forms ?? []), ...formsFrom(stream, at + 1, to, table)];
    const hash = prefixHashes[at] ?? 0;
    if (!detached && !table.mayBend(hash)) continue;
    forms ??= [];
    forms.push({ from, to: at + 1, hash, detached, wordEnd: to, span });
  }
  if (!procliticLetters.has(units[from] ?? 0)) return forms ?? nothing;
  const afterProclitics = formsAfterProclitics(stream, from, to, table);
  return afterProclitics.length === 0 ? (forms ?? nothing) : [...(forms ?? nothing), ...afterProclitics];
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
