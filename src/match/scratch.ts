import { glues, type WordStream } from "../text/word-stream.ts";
import { firstBend, noBend } from "./bent-forms.ts";
import { noNode } from "./packed-nodes.ts";
import type { PatternTable } from "./pattern-table.ts";

/** No name is spelled out or broken into more pieces. */
export const longestJoin = 8;
/** No pattern has more words. */
export const deepest = 64;

/** What a walk writes on: kept by its caller from item to item, so that no array is made for an item. For one walk at a time. */
export class Scratch {
  /**
   * The steps that lead down to where the walk is, as numbers: a step is taken for every word of every phrase that has begun.
   */
  readonly words = new Int32Array(deepest);
  readonly spans = new Int32Array(deepest);
  readonly ends = new Int32Array(deepest);
  /** The pieces of the word that is being joined. */
  readonly joined = new Uint16Array(longestJoin * 8);
  /** By word of the item: the node at the top of the tree, the next word's node below that one, and its `firstBend`. */
  tops = new Int32Array(256);
  seconds = new Int32Array(256);
  bends = new Int32Array(256);

  readAhead(stream: WordStream, table: PatternTable): void {
    if (this.tops.length < stream.count) {
      this.tops = new Int32Array(stream.count * 2);
      this.seconds = new Int32Array(stream.count * 2);
      this.bends = new Int32Array(stream.count * 2);
    }
    table.tree.findTops(stream, this.tops);
    table.tree.findSeconds(stream, this.tops, this.seconds);
    for (let word = 0; word < stream.count; word += 1) this.bends[word] = firstBend(stream, word, table);
  }

  /** Whether a pattern may begin with the word: as it is, bent, or joined with what it is glued to. */
  mayBegin({ count, glue }: WordStream, word: number): boolean {
    if (this.tops[word] !== noNode || this.bends[word] !== noBend) return true;
    return word + 1 < count && (glue[word + 1] ?? 0) >= glues.hyphen;
  }
}
