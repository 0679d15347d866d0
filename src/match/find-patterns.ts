import { hashSeed, hashStep } from "../text/word-hash.ts";
import { glues, type WordStream } from "../text/word-stream.ts";
import { type BentForm, bentForms, judgeForm, noBend } from "./bent-forms.ts";
import { meetsCondition, type Step } from "./meets-condition.ts";
import { noNode } from "./packed-nodes.ts";
import {
  anything,
  asItIs,
  conditional,
  noOutputs,
  type PatternTable,
  satisfies,
  severalOutputs,
} from "./pattern-table.ts";
import { deepest, longestJoin, type Scratch } from "./scratch.ts";

const { field, hyphen } = glues;
const { plain, prefix } = satisfies;

/** A pattern found in words [firstWord, lastWord] of a stream, to be shown as units [from, to). */
export interface Found {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly from: number;
  readonly to: number;
}

/** Every pattern that occurs in the stream, with its places in order. */
export function findPatterns(
  stream: WordStream,
  table: PatternTable,
  scratch: Scratch,
): ReadonlyMap<number, readonly Found[]> {
  scratch.readAhead(stream, table);
  const walk = new Walk(stream, table, scratch);
  for (let word = 0; word < stream.count; word += 1)
    if (scratch.mayBegin(stream, word)) walk.below(0, word, scratch.tops[word] ?? noNode, anything);
  return walk.found;
}

const none: readonly never[] = [];

class Walk {
  readonly found = new Map<number, Found[]>();
  readonly #stream: WordStream;
  readonly #table: PatternTable;
  readonly #scratch: Scratch;
  /** How many steps lead down to where the walk is. */
  #depth = 0;
  #forms: readonly BentForm[] = none;
  #formsWord = -1;

  constructor(stream: WordStream, table: PatternTable, scratch: Scratch) {
    this.#stream = stream;
    this.#table = table;
    this.#scratch = scratch;
  }

  /**
   * Goes on from `node` with `word`, of which `whole` is the node below, or `noNode`; `alive` says which kinds of pattern
   * all words before have satisfied.
   */
  below(node: number, word: number, whole: number, alive: number): void {
    const { count, to, glue } = this.#stream;
    if (whole !== noNode) this.#enter(whole, word, 1, to[word] ?? 0, alive, asItIs);
    if (this.#scratch.bends[word] !== noBend) this.#bends(node, word, alive);
    if ((glue[word + 1] ?? 0) >= hyphen && word + 1 < count) this.#joins(node, word, alive);
  }

  #bends(node: number, word: number, alive: number): void {
    const { units } = this.#stream.buffer;
    const { tree } = this.#table;
    for (const form of this.#formsOf(word)) {
      const bent = tree.find(node, form.hash, units, form.from, form.to);
      if (bent === noNode) continue;
      const satisfied = judgeForm(this.#stream, word, form, tree.nodes.flagsOf(bent));
      const end = form.detached ? form.to : form.wordEnd;
      if (satisfied !== 0) this.#enter(bent, word, form.span, end, alive, satisfied);
    }
  }

  /** Most words are met twice, one after the other: below the top of the tree and below the word before. */
  #formsOf(word: number): readonly BentForm[] {
    const first = this.#scratch.bends[word] ?? noBend;
    if (this.#formsWord !== word) this.#forms = bentForms(this.#stream, word, first, this.#table);
    this.#formsWord = word;
    return this.#forms;
  }

  /** Tries the pieces from `word` on as one word. */
  #joins(node: number, word: number, alive: number): void {
    const { buffer, count, glue } = this.#stream;
    const { joined } = this.#scratch;
    if ((this.#stream.piece[word] ?? 0) >= longestJoin) return;
    let hash = hashSeed;
    let length = 0;
    for (let piece = word; piece < count && piece - word < longestJoin; piece += 1) {
      if (piece > word && (glue[piece] ?? 0) < hyphen) return;
      const to = this.#stream.to[piece] ?? 0;
      for (let at = this.#stream.from[piece] ?? 0; at < to && length < joined.length; at += 1) {
        const unit = buffer.units[at] ?? 0;
        hash = hashStep(hash, unit);
        joined[length++] = unit;
      }
      if (piece === word || length === joined.length) continue;
      const child = this.#table.tree.find(node, hash, joined, 0, length);
      if (child !== noNode) this.#enter(child, word, piece - word + 1, to, alive, asItIs);
    }
  }

  #enter(node: number, word: number, span: number, end: number, alive: number, satisfied: number): void {
    if (this.#depth === deepest) return;
    const still = alive & satisfied;
    const ending = still | ((alive & plain) !== 0 ? satisfied & prefix : 0);
    const { words, spans, ends } = this.#scratch;
    words[this.#depth] = word;
    spans[this.#depth] = span;
    ends[this.#depth] = end;
    this.#depth += 1;
    if (ending !== 0) this.#note(node, ending);
    const next = word + span;
    if (
      still !== 0 &&
      next < this.#stream.count &&
      this.#stream.glue[next] !== field &&
      this.#table.tree.nodes.childrenOf(node) > 0
    ) {
      this.below(node, next, this.#wholeBelow(node, next), still);
    }
    this.#depth -= 1;
  }

  #wholeBelow(node: number, word: number): number {
    const { tops, seconds } = this.#scratch;
    if (tops[word - 1] === node) return seconds[word - 1] ?? noNode;
    const { buffer, hashes, from, to } = this.#stream;
    return this.#table.tree.find(node, hashes[word] ?? 0, buffer.units, from[word] ?? 0, to[word] ?? 0);
  }

  #note(node: number, ending: number): void {
    const output = this.#table.tree.nodes.outputOf(node);
    if (output === severalOutputs) for (const id of this.#table.outputs(node)) this.#noteOne(id, ending);
    else if (output !== noOutputs) this.#noteOne(output, ending);
  }

  #noteOne(id: number, ending: number): void {
    const traits = this.#table.traits[id] ?? 0;
    if ((traits & ending) === 0) return;
    const condition = (traits & conditional) === 0 ? undefined : this.#table.conditions.get(id);
    if (condition !== undefined && !meetsCondition(condition, this.#stream, this.#steps())) return;
    const places = this.found.get(id);
    if (places === undefined) this.found.set(id, [this.#place()]);
    else places.push(this.#place());
  }

  #steps(): readonly Step[] {
    const { words, spans, ends } = this.#scratch;
    return Array.from({ length: this.#depth }, (_, at) => ({
      word: words[at] ?? 0,
      span: spans[at] ?? 1,
      to: ends[at] ?? 0,
    }));
  }

  #place(): Found {
    const { words, spans, ends } = this.#scratch;
    const firstWord = words[0] ?? 0;
    const last = this.#depth - 1;
    const lastWord = (words[last] ?? 0) + (spans[last] ?? 1) - 1;
    return { firstWord, lastWord, from: this.#stream.from[firstWord] ?? 0, to: ends[last] ?? 0 };
  }
}
