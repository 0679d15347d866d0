import { FoldBuffer } from "./fold-buffer.ts";
import { kindBits, marks } from "./fold-table.ts";
import { kinds } from "./scripts.ts";
import { startsHump } from "./split-camel.ts";
import { grown } from "./unit-text.ts";
import { hashSeed, hashStep } from "./word-hash.ts";

/** How a word hangs together with the one before it; from `hyphen` on their pieces may make one word. */
export const glues = { none: 0, field: 1, hyphen: 2, broken: 3, spelled: 4, camel: 5 } as const;

/** Latin letters stand beside Han, kana, hangul and Thai without a space: 什么是ISIS-K. */
const apart = kinds.latin | kinds.otherLetter;
const space = 0x20;
const hyphen = 0x2d;
const underscore = 0x5f;
const hash = 0x23;
const spelling = new Set([..." .-_*"].map((char) => char.charCodeAt(0)));
/** What is put into a word to hide it: д*اعش, И/ГИЛ. */
const breakers = new Set([..."*./|+·•~"].map((char) => char.charCodeAt(0)));
/** Only a piece this short is a part of a word rather than a word of its own: not and/or. */
const shortPiece = 2;
/** Humps are looked for in words from so many letters on; in hashtags from the first. */
const [shortestHumped, shortestHashtag] = [8, 4];

/**
 * The words of one item's fields, in order, as numbers in arrays that are refilled for each item: at sixty thousand items
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
  /** 1 where something that is not read lies between letters of a word: l’EI, ISIS's. Of a word in humps, between any of all. */
  loose = new Uint8Array(256);
  #texts: readonly string[] = [];
  #fieldUnits: readonly number[] = [];

  /** Hash of a word up to and with this unit; of a camel-case word, from its first hump on. */
  get prefixHashes(): Int32Array {
    return this.buffer.prefixHashes;
  }

  /** Reads the fields of an item; a phrase never crosses from one to the next. */
  read(texts: readonly string[]): void {
    this.#texts = texts;
    this.count = 0;
    this.buffer.clear();
    const fieldUnits: number[] = [];
    for (const text of texts) {
      const first = this.buffer.wordCount;
      fieldUnits.push(this.buffer.length);
      this.buffer.append(text);
      this.#readField(text, first);
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

  /** Takes the words that the buffer lists from `first` on. */
  #readField(text: string, first: number): void {
    const { wordCount, wordFrom, wordTo, wordMarks } = this.buffer;
    const before = this.count;
    for (let at = first; at < wordCount; at += 1) {
      const from = wordFrom[at] ?? 0;
      const to = wordTo[at] ?? 0;
      const glue = this.count === before ? glues.field : this.#glueTo(from, to);
      const seen = wordMarks[at] ?? 0;
      if (hasParts(seen)) this.#pushParts(text, from, to, glue);
      else this.#pushWord(text, from, to, seen, glue);
    }
  }

  /** The parts of a word that Latin letters and those of another script make, and Han characters. */
  #pushParts(text: string, start: number, end: number, glue: number): void {
    const { units, marks: unitMarks } = this.buffer;
    let [from, last, seen, value] = [start, 0, 0, hashSeed];
    for (let at = start; at < end; at += 1) {
      const mark = unitMarks[at] ?? 0;
      if (at > start && hasParts(mark | last)) {
        this.#pushWord(text, from, at, seen, from === start ? glue : glues.none);
        [from, seen, value] = [at, 0, hashSeed];
      }
      value = hashStep(value, units[at] ?? 0);
      this.prefixHashes[at] = value;
      seen |= at === from ? mark & kindBits : mark;
      last = mark;
    }
    this.#pushWord(text, from, end, seen, from === start ? glue : glues.none);
  }

  /** `seen` are the marks of its units, of the first one only what it is. */
  #pushWord(text: string, from: number, to: number, seen: number, glue: number): void {
    const first = this.count;
    const shortest = this.buffer.units[from - 1] === hash ? shortestHashtag : shortestHumped;
    if ((seen & marks.capital) !== 0 && to - from >= shortest) this.#pushHumps(text, from, to, glue);
    else this.#push(from, to, this.prefixHashes[to - 1] ?? 0, glue);
    const loose = (seen & marks.loose) === 0 ? 0 : 1;
    for (let word = first; word < this.count; word += 1) this.loose[word] = loose;
  }

  #glueTo(start: number, end: number): number {
    const before = this.to[this.count - 1] ?? 0;
    const gap = start - before;
    if (gap === 0 || gap > 3) return glues.none;
    const last = before - (this.from[this.count - 1] ?? 0);
    const isSingle = end - start === 1 && last === 1;
    const parting = this.buffer.units[before] ?? 0;
    if (gap === 1 && (parting === hyphen || parting === underscore)) return glues.hyphen;
    if (gap === 1 && parting !== space && Math.min(last, end - start) <= shortPiece && breakers.has(parting))
      return isSingle ? glues.spelled : glues.broken;
    return isSingle && this.#spells(before, start) ? glues.spelled : glues.none;
  }

  /** I.S.K.P., I S I S - K: but not the end of one list item and the begin of the next. */
  #spells(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (!spelling.has(this.buffer.units[at] ?? 0)) return false;
    return true;
  }

  /** Each hump of #IslamicStateKhorasan is a word, glued to the one before. */
  #pushHumps(text: string, start: number, end: number, glue: number): void {
    let from = start;
    let glueNow = glue;
    for (let at = start + 1; at < end; at += 1) {
      if (!startsHump(text, this.buffer, start, at, end)) continue;
      this.#push(from, at, this.#hashOf(from, at), glueNow);
      from = at;
      glueNow = glues.camel;
    }
    this.#push(from, end, this.#hashOf(from, end), glueNow);
  }

  #hashOf(from: number, to: number): number {
    let value = hashSeed;
    for (let at = from; at < to; at += 1) value = hashStep(value, this.buffer.units[at] ?? 0);
    return value;
  }

  #push(from: number, to: number, value: number, glue: number): void {
    const word = this.count;
    if (word === this.from.length) this.#grow();
    this.from[word] = from;
    this.to[word] = to;
    this.hashes[word] = value;
    this.glue[word] = glue;
    this.piece[word] = glue < glues.hyphen ? 0 : Math.min(255, (this.piece[word - 1] ?? 0) + 1);
    this.count = word + 1;
  }

  #grow(): void {
    const size = this.count * 2;
    this.from = grown(this.from, new Uint32Array(size));
    this.to = grown(this.to, new Uint32Array(size));
    this.hashes = grown(this.hashes, new Int32Array(size));
    this.glue = grown(this.glue, new Uint8Array(size));
    this.piece = grown(this.piece, new Uint8Array(size));
    this.loose = grown(this.loose, new Uint8Array(size));
  }
}

/**
 * Whether a word ends among units of these marks: Latin letters beside those of another script; each Han character is a
 * word, for nothing in a run of them shows where words end (呼罗珊省).
 */
function hasParts(seen: number): boolean {
  return (seen & apart) === apart || (seen & kinds.han) !== 0;
}
