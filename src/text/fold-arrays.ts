import { grown } from "./unit-text.ts";

/** What a fold fills, by unit and by word. */
export class FoldArrays {
  units = new Uint16Array(1024);
  /** What each unit is, of `kinds`, and how it stands in the original, of `marks`. */
  marks = new Uint16Array(1024);
  /** Where the original of a unit begins, in UTF-16 units of its own text. */
  starts = new Uint32Array(1024);
  /** Where it ends; marks that belong to it are inside. */
  ends = new Uint32Array(1024);
  /** Hash of a word up to and with this unit. */
  prefixHashes = new Int32Array(1024);
  length = 0;
  /** Words, as units [wordFrom, wordTo); and all marks of a word, of its first unit only the kind. */
  wordCount = 0;
  wordFrom = new Uint32Array(1024);
  wordTo = new Uint32Array(1024);
  wordMarks = new Uint16Array(1024);

  clear(): void {
    this.length = 0;
    this.wordCount = 0;
  }

  /** Room for so many more units. */
  reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const size = Math.max(this.units.length * 2, this.length + more);
    this.units = grown(this.units, new Uint16Array(size));
    this.marks = grown(this.marks, new Uint16Array(size));
    this.starts = grown(this.starts, new Uint32Array(size));
    this.ends = grown(this.ends, new Uint32Array(size));
    this.prefixHashes = grown(this.prefixHashes, new Int32Array(size));
    this.wordFrom = grown(this.wordFrom, new Uint32Array(size));
    this.wordTo = grown(this.wordTo, new Uint32Array(size));
    this.wordMarks = grown(this.wordMarks, new Uint16Array(size));
  }
}
