import { askSlowly, foldSlowly, kindOfUnit, unitFold, unitKind, unmetKind, vanishes } from "./fold-table.ts";
import { mendWord } from "./mend-word.ts";
import { kinds, letterKinds } from "./scripts.ts";

const dollar = 0x24;

/**
 * Folded units with the place in the original that each stands for. Made once and refilled, because a fold for every
 * item must not allocate.
 */
export class FoldBuffer {
  units = new Uint16Array(1024);
  /** Where the original of a unit begins, in UTF-16 units of its own text. */
  starts = new Uint32Array(1024);
  /** Where it ends; marks that belong to it are inside. */
  ends = new Uint32Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Appends the fold of `text`; its offsets count from the beginning of `text`. */
  append(text: string): void {
    this.#reserve(text.length);
    const word = new WordInProgress(this.length);
    for (let at = 0; at < text.length; ) {
      at = this.#appendPlain(text, at, word);
      if (at < text.length) at = this.#appendOne(text, at, word);
    }
    if (word.needsMending(this.length)) this.length = mendWord(this, word.start, this.length);
  }

  /** What needs no more than the tables, which is nearly all of a text; answers the index of the first unit that does. */
  #appendPlain(text: string, from: number, word: WordInProgress): number {
    const { units, starts, ends } = this;
    let { length } = this;
    let { start, seen, run, last } = word;
    let at = from;
    for (; at < text.length; at += 1) {
      const unit = unitFold[text.charCodeAt(at)] ?? askSlowly;
      const kind = unitKind[unit] ?? unmetKind;
      if (kind === unmetKind || unit === vanishes || unit === dollar || unit === askSlowly) break;
      if (kind === kinds.none) {
        if (length - start === 1 || isOdd(seen)) break;
        start = length + 1;
        seen = 0;
        last = -1;
      } else {
        run = unit === last ? run + 1 : 1;
        last = unit;
        seen |= run > 2 ? kind | stretched : kind;
      }
      units[length] = unit;
      starts[length] = at;
      ends[length] = at + 1;
      length += 1;
    }
    this.length = length;
    word.goOn(start, seen, run, last);
    return at;
  }

  /** Any one character, and what the word before it needs; answers the index behind it. */
  #appendOne(text: string, at: number, word: WordInProgress): number {
    let length = this.length;
    const unit = unitFold[text.charCodeAt(at)] ?? askSlowly;
    let read = at;
    if (unit !== vanishes && unit !== askSlowly) {
      this.units[length] = unit;
      this.starts[length] = at;
      this.ends[length] = at + 1;
      this.length += 1;
    } else read = this.#appendSlowly(text, at);
    for (; length < this.length; length += 1)
      if (word.take(this.units[length] ?? 0, length)) length = this.#mend(word, length);
    return read + 1;
  }

  /** What the table does not have; answers the index of the last original unit that was read. */
  #appendSlowly(text: string, at: number): number {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldSlowly(char);
    if (folded === "") this.#absorb(text, at);
    this.#reserve(text.length - at + folded.length);
    for (let index = 0; index < folded.length; index += 1) {
      this.units[this.length] = folded.charCodeAt(index);
      this.starts[this.length] = at;
      this.ends[this.length] = at + char.length;
      this.length += 1;
    }
    return at + char.length - 1;
  }

  /** A mark that vanished still belongs to the letter before it. */
  #absorb(text: string, at: number): void {
    const last = this.length - 1;
    if (last < 0 || this.ends[last] !== at || !/\p{M}/u.test(text.charAt(at))) return;
    for (let unit = last; unit >= 0 && this.ends[unit] === at; unit -= 1) this.ends[unit] = at + 1;
  }

  /** Mends the word before the unit at `end`, which parted it from what follows; answers where that unit is now. */
  #mend(word: WordInProgress, end: number): number {
    const kept = mendWord(this, word.start, end);
    if (kept < end) {
      this.units.copyWithin(kept, end, this.length);
      this.starts.copyWithin(kept, end, this.length);
      this.ends.copyWithin(kept, end, this.length);
      this.length -= end - kept;
    }
    word.begin(kept + 1);
    return kept;
  }

  /** Room for so many more units. */
  #reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const size = Math.max(this.units.length * 2, this.length + more);
    this.units = grown(this.units, new Uint16Array(size));
    this.starts = grown(this.starts, new Uint32Array(size));
    this.ends = grown(this.ends, new Uint32Array(size));
  }
}

/** What is to be known of the word that is being appended, to see whether it needs mending. */
class WordInProgress {
  start: number;
  seen = 0;
  run = 0;
  last = -1;

  constructor(start: number) {
    this.start = start;
  }

  begin(start: number): void {
    this.start = start;
    this.seen = 0;
  }

  goOn(start: number, seen: number, run: number, last: number): void {
    this.start = start;
    this.seen = seen;
    this.run = run;
    this.last = last;
  }

  /** Takes the unit at `at`. Answers true when it ends a word that needs mending; a word that does not is ended silently. */
  take(unit: number, at: number): boolean {
    const known = unitKind[unit] ?? unmetKind;
    let kind = known === unmetKind ? kindOfUnit(unit) : known;
    if (unit === dollar && this.seen !== 0) kind = kinds.digit;
    if (kind === kinds.none) {
      this.last = -1;
      if (this.needsMending(at)) return true;
      this.begin(at + 1);
      return false;
    }
    this.run = unit === this.last ? this.run + 1 : 1;
    this.last = unit;
    this.seen |= this.run > 2 ? kind | stretched : kind;
    return false;
  }

  needsMending(end: number): boolean {
    return end - this.start === 1 || isOdd(this.seen);
  }
}

/** A bit that no kind has. */
const stretched = 128;

/** Several scripts, digits among letters, or a letter three times over: most words are none of these. */
function isOdd(seen: number): boolean {
  const scripts = seen & (kinds.latin | kinds.cyrillic | kinds.greek);
  return (
    (scripts & (scripts - 1)) !== 0 ||
    (seen & stretched) !== 0 ||
    ((seen & kinds.digit) !== 0 && (seen & letterKinds) !== 0)
  );
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
