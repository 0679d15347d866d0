import { foldLetter } from "../src/text/fold-letter.ts";
import { kindOfUnit } from "../src/text/fold-table.ts";
import { mendWord } from "../src/text/mend-word.ts";
import { kinds, letterKinds } from "../src/text/scripts.ts";

/** What `fold` answers, by plain arrays. */
export interface PlainFolded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The fold as its rules read, one character after another and then one word after another, without a table: what the fast
 * one must answer, and is measured against.
 */
export function plainFold(text: string): PlainFolded {
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const folded = foldLetter(char);
    if (char.length === 1 && folded === "" && /\p{M}/u.test(char)) absorb(ends, at);
    for (let index = 0; index < folded.length; index += 1) {
      units.push(folded.charCodeAt(index));
      starts.push(at);
      ends.push(at + char.length);
    }
    at += char.length;
  }
  return mended(units, starts, ends);
}

/** A mark that vanishes belongs to the letter before it. */
function absorb(ends: number[], at: number): void {
  for (let unit = ends.length - 1; ends[unit] === at; unit -= 1) ends[unit] = at + 1;
}

function mended(units: readonly number[], starts: readonly number[], ends: readonly number[]): PlainFolded {
  const buffer = {
    units: Uint16Array.from(units),
    marks: Uint16Array.from(units, kindOfUnit),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
  const kept: number[] = [];
  for (let from = 0; from < units.length; ) {
    const to = wordEnd(buffer.units, from);
    const end = needsMending(buffer.units, from, to) ? mendWord(buffer, from, to) : Math.max(to, from + 1);
    for (let at = from; at < end; at += 1) kept.push(at);
    from = Math.max(to, from + 1);
  }
  return {
    text: kept.map((at) => String.fromCharCode(buffer.units[at] ?? 0)).join(""),
    starts: kept.map((at) => buffer.starts[at] ?? 0),
    ends: kept.map((at) => buffer.ends[at] ?? 0),
  };
}

/** A dollar is in a word where it is not first. */
function wordEnd(units: Uint16Array, from: number): number {
  let to = from;
  while (to < units.length && (kindOfUnit(units[to] ?? 0) !== 0 || (to > from && units[to] === dollar))) to += 1;
  return to;
}

/** Several scripts, digits among letters, a letter three times over, or one letter after a hyphen. */
function needsMending(units: Uint16Array, from: number, to: number): boolean {
  if (to - from === 1) return from > 1 && units[from - 1] === hyphen;
  const word = Array.from(units.subarray(from, to));
  const has = word.map((unit) => (unit === dollar ? kinds.digit : kindOfUnit(unit)));
  const scripts = [kinds.latin, kinds.cyrillic, kinds.greek].filter((script) => has.includes(script));
  const isMixed = has.includes(kinds.digit) && has.some((kind) => (kind & letterKinds) !== 0);
  return scripts.length > 1 || isMixed || word.some((unit, at) => word[at + 1] === unit && word[at + 2] === unit);
}

const dollar = 0x24;
const hyphen = 0x2d;
