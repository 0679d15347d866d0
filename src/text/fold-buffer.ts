import { FoldArrays } from "./fold-arrays.ts";
import {
  becomesMany,
  capitalBit,
  dollarSign,
  joinsLetter,
  kindBits,
  kindOfUnit,
  longFold,
  marks as markBits,
  meetUnit,
  unitFold,
  unmet,
} from "./fold-table.ts";
import { mendWord } from "./mend-word.ts";
import { isOdd, stretched } from "./odd-word.ts";
import { kinds } from "./scripts.ts";
import { copyUnits } from "./unit-text.ts";
import { hashPrime, hashSeed, hashStep } from "./word-hash.ts";

const dollar = 0x24;
const hyphen = 0x2d;
/** Greater than any. */
const noUnit = 0x10000;

/**
 * Folded units with the place in the original that each stands for, and the words they make. Made once and refilled,
 * because a fold for every item must not allocate.
 */
export class FoldBuffer extends FoldArrays {
  #source = new Uint16Array(1024);
  /** Where the text that is being appended begins, and its word in progress; what was seen in that word, as bits. */
  #begin = 0;
  #word = 0;
  #seen = 0;

  /** Appends the fold of `text`; its offsets count from the beginning of `text`. */
  append(text: string): void {
    if (this.#source.length < text.length) this.#source = new Uint16Array(text.length * 2);
    copyUnits(text, this.#source);
    this.reserve(text.length + 1);
    this.#begin = this.length;
    this.#word = this.length;
    this.#seen = 0;
    for (let at = 0; at < text.length; ) {
      at = this.#appendPlain(at, text.length);
      if (at < text.length) at = this.#appendRare(at, text.length);
    }
    this.#endWord();
  }

  /**
   * What needs no more than the table, which is nearly all of a text; answers the index of the first unit that does.
   *
   * Where words end is not to be foreseen, and a branch that the processor foresees wrongly costs more than all that a unit
   * needs: so the end of a word is reckoned with masks (`parts` is all ones where a unit parts words), at every unit.
   */
  #appendPlain(from: number, end: number): number {
    const { units, marks, starts, ends, prefixHashes, wordFrom, wordTo, wordMarks } = this;
    const source = this.#source;
    let { length, wordCount } = this;
    let [word, seen] = [this.#word, this.#seen];
    let last = length > this.#begin ? (units[length - 1] ?? 0) : noUnit;
    let before = length > this.#begin + 1 ? (units[length - 2] ?? 0) : noUnit;
    let hash = length > word ? (prefixHashes[length - 1] ?? 0) : hashSeed;
    let parted = length > word ? 0 : -1;
    let loose = this.#looseBit(from);
    let at = from;
    for (; at < end; at += 1) {
      const entry = unitFold[source[at] ?? 0] ?? unmet;
      if (entry < 0) break;
      const unit = entry & 0xffff;
      const mark = (entry >>> 16) | loose;
      const parts = ((mark & kindBits) - 1) >> 31;
      const closes = parts & ~parted;
      if ((((isOdd[seen] ?? 0) | (((before ^ hyphen) - 1) >> 31)) & closes) !== 0) break;
      wordFrom[wordCount] = word;
      wordTo[wordCount] = length;
      wordMarks[wordCount] = seen;
      wordCount += closes & 1;
      hash = Math.imul(hash ^ unit, hashPrime & ~parts) | (hashSeed & parts);
      const isThird = (((unit ^ last) | (unit ^ before)) - 1) >> 31;
      seen = (seen | (mark & (kindBits | ~parted)) | (stretched & isThird)) & ~parts;
      units[length] = unit;
      marks[length] = mark;
      starts[length] = at;
      ends[length] = at + 1;
      prefixHashes[length] = hash;
      length += 1;
      word += (length - word) & parts;
      before = last;
      last = unit;
      parted = parts;
      loose = 0;
    }
    this.length = length;
    this.wordCount = wordCount;
    this.#word = word;
    this.#seen = seen;
    return at;
  }

  /** Any one character, and the word before it; answers the index behind it. */
  #appendRare(at: number, end: number): number {
    const unit = this.#source[at] ?? 0;
    const known = unitFold[unit] ?? unmet;
    const entry = known === unmet ? meetUnit(unit) : known;
    if (entry === joinsLetter) this.#absorb(at);
    if (entry === becomesMany) return this.#appendMany(at, end);
    if (entry === dollarSign) this.#push(dollar, 0, at, at + 1);
    if (entry >= 0) this.#push(entry & 0xffff, entry >>> 16, at, at + 1);
    return at + 1;
  }

  #appendMany(at: number, end: number): number {
    const high = this.#source[at] ?? 0;
    const low = at + 1 < end ? (this.#source[at + 1] ?? 0) : 0;
    const isPair = high >>> 10 === 0x36 && low >>> 10 === 0x37;
    const behind = isPair ? at + 2 : at + 1;
    const folded = longFold(isPair ? ((high & 0x3ff) << 10) + (low & 0x3ff) + 0x10000 : high);
    this.reserve(end - at + folded.length + 1);
    const capital = isPair ? 0 : capitalBit(String.fromCharCode(high));
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charCodeAt(index);
      this.#push(unit, kindOfUnit(unit) | capital, at, behind);
    }
    return behind;
  }

  /** A dollar within a word is a letter in disguise. */
  #push(unit: number, markAlone: number, start: number, end: number): void {
    const mark = markAlone | this.#looseBit(start);
    const kind = unit === dollar && this.#seen !== 0 ? kinds.digit : mark & kindBits;
    if (kind === 0) this.#endWord();
    const at = this.length;
    const begins = at === this.#word;
    const isThird = at - 2 >= this.#word && this.units[at - 1] === unit && this.units[at - 2] === unit;
    this.units[at] = unit;
    this.marks[at] = mark;
    this.starts[at] = start;
    this.ends[at] = end;
    this.prefixHashes[at] = hashStep(begins ? hashSeed : (this.prefixHashes[at - 1] ?? 0), unit);
    this.length += 1;
    if (kind === 0) this.#word = this.length;
    else this.#seen |= kind | (begins ? 0 : mark) | (isThird || unit === dollar ? stretched : 0);
  }

  /** `marks.loose` where something that is not read lies between the last unit and what begins at `start`. */
  #looseBit(start: number): number {
    return this.length > this.#begin && this.ends[this.length - 1] !== start ? markBits.loose : 0;
  }

  /** A mark that vanished still belongs to the letter before it. */
  #absorb(at: number): void {
    for (let unit = this.length - 1; unit >= this.#begin && this.ends[unit] === at; unit -= 1) this.ends[unit] = at + 1;
  }

  /** Lists the word in progress, if any; mended first where it needs that. */
  #endWord(): void {
    if (this.#needsMending()) this.#mend();
    if (this.length > this.#word) this.#list(this.length);
    this.#word = this.length;
    this.#seen = 0;
  }

  #needsMending(): boolean {
    if (isOdd[this.#seen] === 1) return true;
    const from = this.#word;
    return this.length - from === 1 && from - 2 >= this.#begin && this.units[from - 1] === hyphen;
  }

  /** A dollar that turns out to be one parts words after all. */
  #mend(): void {
    let at = this.#word;
    this.length = mendWord(this, at, this.length);
    this.#seen = 0;
    for (let hash = hashSeed; at < this.length; at += 1) {
      const mark = this.marks[at] ?? 0;
      if ((mark & kindBits) === 0) {
        if (at > this.#word) this.#list(at);
        this.#word = at + 1;
        this.#seen = 0;
        hash = hashSeed;
      } else {
        hash = hashStep(hash, this.units[at] ?? 0);
        this.prefixHashes[at] = hash;
        this.#seen |= at === this.#word ? mark & kindBits : mark;
      }
    }
  }

  #list(to: number): void {
    this.wordFrom[this.wordCount] = this.#word;
    this.wordTo[this.wordCount] = to;
    this.wordMarks[this.wordCount] = this.#seen;
    this.wordCount += 1;
  }
}
