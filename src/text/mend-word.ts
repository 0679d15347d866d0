import { kindBits, kindOfUnit } from "./fold-table.ts";
import { kinds, letterKinds } from "./scripts.ts";

/** One word's units with their places; what `FoldBuffer` holds. */
export interface Units {
  readonly units: Uint16Array;
  readonly marks: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Undoes, in place, what is done to one folded word to hide it: $ and 0 for s and o (I$IS), letters borrowed from
 * another script, stretched letters (Khoraaasan). Answers the word's new end.
 *
 * A word that was mended once is not mended again: folding what was folded changes nothing.
 */
export function mendWord(buffer: Units, from: number, to: number): number {
  const end = to - from === 1 ? returnLoneLetter(buffer.units, from) : mendLetters(buffer, from, to);
  const { units, marks } = buffer;
  for (let at = from; at < end; at += 1) marks[at] = ((marks[at] ?? 0) & ~kindBits) | kindOfUnit(units[at] ?? 0);
  return end;
}

function mendLetters(buffer: Units, from: number, to: number): number {
  restoreLetters(buffer.units, from, to);
  const end = shorten(buffer, from, to);
  return returnBorrowed(buffer.units, from, end) ? shorten(buffer, from, end) : end;
}

/** The last letter of ISIS-К, typed in Cyrillic: one letter has no script of its own, its neighbour before the hyphen has. */
function returnLoneLetter(units: Uint16Array, at: number): number {
  const neighbour = kindOfUnit(units[at - 2] ?? 0);
  const unit = units[at] ?? 0;
  if (neighbour === kinds.latin) units[at] = doubles.latin.get(unit) ?? unit;
  if (neighbour === kinds.cyrillic) units[at] = doubles.cyrillic.get(unit) ?? unit;
  return at + 1;
}

const [dollar, zero] = [..."$0"].map((char) => char.charCodeAt(0));

function restoreLetters(units: Uint16Array, from: number, to: number): void {
  let restored: string | undefined;
  for (let at = from + 1; at < to - 1; at += 1) {
    const unit = units[at];
    if (unit !== dollar && unit !== zero) continue;
    const before = kindOfUnit(units[at - 1] ?? 0);
    if (!isEuropean(before) || !isEuropean(kindOfUnit(units[at + 1] ?? 0))) continue;
    const [letterS, letterO] = before === kinds.cyrillic ? "со" : "so";
    units[at] = (unit === dollar ? letterS : letterO)?.charCodeAt(0) ?? 0;
    if (unit === dollar) restored = letterS;
  }
  const isLast = units[to - 1] === dollar && isEuropean(kindOfUnit(units[to - 2] ?? 0));
  if (restored !== undefined && isLast) units[to - 1] = restored.charCodeAt(0);
}

function isEuropean(kind: number): boolean {
  return (kind & (kinds.latin | kinds.cyrillic | kinds.greek)) !== 0;
}

/** Three or more of one letter become one, unless that leaves a stump (www) or the word is a Roman number (viii). */
function shorten({ units, marks, starts, ends }: Units, from: number, to: number): number {
  if (keepsRuns(units, from, to)) return to;
  let end = from;
  for (let at = from; at < to; ) {
    const run = runLength(units, at, to);
    const stretched = run > 2 && (kindOfUnit(units[at] ?? 0) & letterKinds) !== 0;
    for (let taken = 0; taken < (stretched ? 1 : run); taken += 1, end += 1) {
      units[end] = units[at + taken] ?? 0;
      marks[end] = marks[at + taken] ?? 0;
      starts[end] = starts[at + taken] ?? 0;
      ends[end] = ends[stretched ? at + run - 1 : at + taken] ?? 0;
    }
    at += run;
  }
  return end;
}

const romanDigits = new Set([..."ivxlcdm"].map((char) => char.charCodeAt(0)));

function keepsRuns(units: Uint16Array, from: number, to: number): boolean {
  let left = 0;
  let roman = true;
  for (let at = from; at < to; at += runLength(units, at, to)) {
    left += 1;
    if (!romanDigits.has(units[at] ?? 0)) roman = false;
  }
  return roman || left < 3;
}

function runLength(units: Uint16Array, at: number, to: number): number {
  let end = at + 1;
  while (end < to && units[end] === units[at]) end += 1;
  return end - at;
}

/**
 * Letters of one script that are in a word of another because they look alike go back to it; answers whether any did.
 *
 * The word's script is the one that has letters with no double in the other. Two whole parts (SMSка, ISISга) are a name
 * with an ending, not a disguise, and stay.
 */
function returnBorrowed(units: Uint16Array, from: number, to: number): boolean {
  const word = Array.from(units.subarray(from, to));
  if (isNameWithEnding(word)) return false;
  const target = trueScript(word);
  if (target === undefined) return false;
  for (let at = from; at < to; at += 1) units[at] = doubles[target].get(units[at] ?? 0) ?? units[at] ?? 0;
  return true;
}

function isNameWithEnding(word: readonly number[]): boolean {
  const scripts = word.map(kindOfUnit).filter((kind) => (kind & kinds.digit) === 0);
  const second = scripts.findIndex((kind) => kind !== scripts[0]);
  return second >= 2 && scripts.length - second >= 2 && scripts.slice(second).every((kind) => kind === scripts[second]);
}

function trueScript(word: readonly number[]): "latin" | "cyrillic" | undefined {
  const hasLatin = word.some((unit) => kindOfUnit(unit) === kinds.latin);
  const stayLatin = word.some((unit) => kindOfUnit(unit) === kinds.latin && !doubles.cyrillic.has(unit));
  const stayOther = word.some((unit) => isOther(unit) && !doubles.latin.has(unit));
  if (stayLatin && stayOther) return undefined;
  if (stayLatin) return "latin";
  if (stayOther) return hasLatin && !word.some((unit) => kindOfUnit(unit) === kinds.greek) ? "cyrillic" : undefined;
  const latinCount = word.filter((unit) => kindOfUnit(unit) === kinds.latin).length;
  return latinCount * 2 >= word.length && !word.some((unit) => onlyCapitalsAlike.has(unit)) ? "latin" : "cyrillic";
}

function isOther(unit: number): boolean {
  return (kindOfUnit(unit) & (kinds.cyrillic | kinds.greek | kinds.arabic | kinds.otherLetter | kinds.han)) !== 0;
}

/** Folded letters that look alike, small or capital: into Latin from Cyrillic and Greek, into Cyrillic from both. */
const doubles = {
  latin: pairs("аa вb еe иi кk мm нh оo рp сc тt уy хx јj ѕs ԁd ԛq ԝw αa βb εe ηh ιi κk μm νv οo ρp τt υy χx"),
  cyrillic: pairs("aа bв cс eе hн iи jј kк mм oо pр tт xх yу αа βв εе κк ονо ρр τт χх"),
} as const;

const onlyCapitalsAlike = new Set([..."вкмнт"].map((char) => char.charCodeAt(0)));

function pairs(table: string): ReadonlyMap<number, number> {
  return new Map(table.split(" ").map((pair) => [pair.charCodeAt(0), pair.charCodeAt(pair.length - 1)]));
}
