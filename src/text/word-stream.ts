import { FoldBuffer } from "./fold-buffer.ts";
import { kindOfUnit, unitKind } from "./fold-table.ts";
import { kinds } from "./scripts.ts";
import { startsHump } from "./split-camel.ts";

/** How a word hangs together with the one before it; from `hyphen` on their pieces may make one word. */
export const glues = { none: 0, field: 1, hyphen: 2, broken: 3, spelled: 4, camel: 5 } as const;

/** Latin letters stand beside Han, kana, hangul and Thai without a space: 什么是ISIS-K. */
const apart = kinds.latin | kinds.otherLetter;
const hyphen = 0x2d;
const underscore = 0x5f;
const hash = 0x23;
const spelling = new Set([..." .-_*"].map((char) => char.charCodeAt(0)));
/** What is put into a word to hide it: د*اعش, И/ГИЛ. */
const breakers = new Set([..."*./|+·•~"].map((char) => char.charCodeAt(0)));
/** Only a piece this short is a part of a word rather than a word of its own: not and/or. */
const shortPiece = 2;

/** FNV-1a over UTF-16 units; the same for a word in a text and a word that is searched for. */
export const hashSeed = 0x811c9dc5 | 0;
/** The hash with one more unit. */
export function hashStep(before: number, unit: number): number {
  return Math.imul(before ^ unit, 0x01000193);
}

/**
 * The words of one item's fields, in order, as numbers in arrays that are refilled for each item: at twenty thousand items
 * a second no word may become an object.
 */
export class WordStream {
  readonly buffer = new FoldBuffer();
  count = 0;
  /** Units of `buffer`: word `w` is [from[w], to[w]). */
  from = new Uint32Array(256);
  to = new Uint32Array(256);
  hashes = new Int32Array(256);
  /** Of `glues`, to the word before. */
  glue = new Uint8Array(256);
  /** How many pieces that it is glued to are before it; counted up to 255. */
  piece = new Uint8Array(256);
  /** Hash of a word up to and with this unit; of a camel-case word, from its first hump on. */
  prefixHashes = new Int32Array(1024);
  #texts: readonly string[] = [];
  #fieldUnits: readonly number[] = [];

  /** Reads the fields of an item; a phrase never crosses from one to the next. */
  read(texts: readonly string[]): void {
    this.#texts = texts;
    this.count = 0;
    this.buffer.clear();
    const fieldUnits: number[] = [];
    for (const text of texts) {
      const begin = this.buffer.length;
      fieldUnits.push(begin);
      this.buffer.append(text);
      if (this.prefixHashes.length < this.buffer.length) this.prefixHashes = new Int32Array(this.buffer.units.length);
      this.#readField(text, begin, this.buffer.length);
    }
    this.#fieldUnits = fieldUnits;
  }

  /** The last hump of the camel-case word that begins with `word`; most often `word` itself. */
  lastHump(word: number): number {
    let last = word;
    while (last + 1 < this.count && this.glue[last + 1] === glues.camel) last += 1;
    return last;
  }

  /** Which of the fields a unit belongs to. */
  fieldOf(unit: number): number {
    let field = this.#fieldUnits.length - 1;
    while (field > 0 && (this.#fieldUnits[field] ?? 0) > unit) field -= 1;
    return field;
  }

  textOf(field: number): string {
    return this.#texts[field] ?? "";
  }

  /** The original of units [from, to), in UTF-16 units of its field. */
  original(from: number, to: number): { readonly start: number; readonly end: number } {
    return { start: this.buffer.starts[from] ?? 0, end: this.buffer.ends[to - 1] ?? 0 };
  }

  #readField(text: string, begin: number, end: number): void {
    const { units } = this.buffer;
    const { prefixHashes } = this;
    let glue: number = glues.field;
    let at = begin;
    while (at < end) {
      while (at < end && partsWords(units[at] ?? 0)) at += 1;
      if (at === end) return;
      const start = at;
      let value = hashSeed;
      let before = 0;
      while (at < end) {
        const unit = units[at] ?? 0;
        const kind = kindOfUnit(unit);
        if (kind === kinds.none || partsHere(before, kind)) break;
        before = kind;
        value = hashStep(value, unit);
        prefixHashes[at] = value;
        at += 1;
      }
      if (glue === glues.none) glue = this.#glueTo(start, at);
      if (at - start >= (units[start - 1] === hash ? 4 : 8)) this.#pushHumps(text, start, at, value, glue);
      else this.#push(start, at, value, glue);
      glue = glues.none;
    }
  }

  #glueTo(start: number, end: number): number {
    const before = this.to[this.count - 1] ?? 0;
    if (before === start) return glues.none;
    const { units } = this.buffer;
    if (start - before === 1 && (units[before] === hyphen || units[before] === underscore)) return glues.hyphen;
    const last = before - (this.from[this.count - 1] ?? 0);
    if (start - before === 1 && breakers.has(units[before] ?? 0) && Math.min(last, end - start) <= shortPiece)
      return last === 1 && end - start === 1 ? glues.spelled : glues.broken;
    const single = end - start === 1 && before - (this.from[this.count - 1] ?? 0) === 1;
    return single && start - before <= 3 && this.#spells(before, start) ? glues.spelled : glues.none;
  }

  /** I.S.K.P., I S I S - K: but not the end of one list item and the begin of the next. */
  #spells(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (!spelling.has(this.buffer.units[at] ?? 0)) return false;
    return true;
  }

  /** Each hump of #IslamicStateKhorasan is a word, glued to the one before. */
  #pushHumps(text: string, start: number, end: number, value: number, glue: number): void {
    let from = start;
    let glueNow = glue;
    for (let at = start + 1; at < end; at += 1) {
      if (!startsHump(text, this.buffer, start, at, end)) continue;
      this.#push(from, at, this.#hashOf(from, at), glueNow);
      from = at;
      glueNow = glues.camel;
    }
    this.#push(from, end, from === start ? value : this.#hashOf(from, end), glueNow);
  }

  #hashOf(from: number, to: number): number {
    let value = hashSeed;
    for (let at = from; at < to; at += 1) value = hashStep(value, this.buffer.units[at] ?? 0);
    return value;
  }

  #push(from: number, to: number, value: number, glue: number): void {
    if (this.count === this.from.length) this.#grow();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.hashes[this.count] = value;
    this.glue[this.count] = glue;
    this.piece[this.count] = glue < glues.hyphen ? 0 : Math.min(255, (this.piece[this.count - 1] ?? 0) + 1);
    this.count += 1;
  }

  #grow(): void {
    const size = this.count * 2;
    const { from, to, hashes, glue, piece } = this;
    this.from = new Uint32Array(size);
    this.to = new Uint32Array(size);
    this.hashes = new Int32Array(size);
    this.glue = new Uint8Array(size);
    this.piece = new Uint8Array(size);
    this.from.set(from);
    this.to.set(to);
    this.hashes.set(hashes);
    this.glue.set(glue);
    this.piece.set(piece);
  }
}

/** Whether a word ends between two units: each Han character is one, for nothing in a run of them shows where words end (呼罗珊省). */
function partsHere(before: number, kind: number): boolean {
  if (before === kinds.none) return false;
  return ((before | kind) & apart) === apart || before === kinds.han || kind === kinds.han;
}

/** The buffer has met every unit that parts words; a unit not met yet is a letter that a mended word was given. */
function partsWords(unit: number): boolean {
  return unitKind[unit] === kinds.none;
}
