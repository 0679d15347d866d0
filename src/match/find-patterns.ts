import { glues, hashSeed, hashStep, type WordStream } from "../text/word-stream.ts";
import { bentForms, judgeForm, satisfies } from "./bent-forms.ts";
import { noNode } from "./node-table.ts";
import { passes } from "./pass-condition.ts";
import type { PatternTable } from "./pattern-table.ts";

/** A pattern found in words [firstWord, lastWord] of a stream, to be shown as units [from, to). */
export interface Found {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly from: number;
  readonly to: number;
}

/** One word of the item on the way down the tree; several words when their pieces make one (د-اعش). */
export interface Step {
  readonly word: number;
  readonly span: number;
  /** Where the name ends in the last word. */
  readonly to: number;
}

/** Every pattern that occurs in the stream, with its places in order. */
export function findPatterns(stream: WordStream, table: PatternTable): ReadonlyMap<number, readonly Found[]> {
  const walk = new Walk(stream, table);
  for (let word = 0; word < stream.count; word += 1) walk.from(0, word, satisfies.plain | satisfies.name);
  return walk.found;
}

/** No name is spelled out or broken into more pieces. */
const longestJoin = 8;
/** No pattern has more words. */
const deepest = 64;

const none: readonly never[] = [];

/**
 * The steps of the one walk that goes on, as numbers: a step is taken for every word of every phrase that has begun, and no
 * array is made for an item.
 */
const steps = { words: new Int32Array(deepest), spans: new Int32Array(deepest), ends: new Int32Array(deepest) };

class Walk {
  readonly found = new Map<number, Found[]>();
  readonly #stream: WordStream;
  readonly #table: PatternTable;
  /** How many of `steps` lead down to where the walk is. */
  #depth = 0;

  constructor(stream: WordStream, table: PatternTable) {
    this.#stream = stream;
    this.#table = table;
  }

  /** Goes on from `node` with `word`; `alive` says which kinds of pattern all words before have satisfied. */
  from(node: number, word: number, alive: number): void {
    const { buffer, hashes } = this.#stream;
    const { nodes } = this.#table;
    const from = this.#stream.from[word] ?? 0;
    const to = this.#stream.to[word] ?? 0;
    const whole = nodes.find(node, hashes[word] ?? 0, buffer.units, from, to);
    if (whole !== noNode) this.#enter(whole, word, 1, to, alive, satisfies.all);
    const bentOnes = to - from > 1 ? bentForms(this.#stream, word, this.#table) : none;
    for (const form of bentOnes) {
      const bent = nodes.find(node, form.hash, buffer.units, form.from, form.to);
      if (bent === noNode) continue;
      const satisfied = judgeForm(this.#stream, word, form, nodes.flags[bent] ?? 0);
      const end = form.detached ? form.to : form.wordEnd;
      if (satisfied !== 0) this.#enter(bent, word, form.span, end, alive, satisfied);
    }
    if ((this.#stream.glue[word + 1] ?? 0) >= glues.hyphen && word + 1 < this.#stream.count)
      this.#joins(node, word, alive);
  }

  /** Tries the pieces from `word` on as one word. */
  #joins(node: number, word: number, alive: number): void {
    const { buffer, count, glue } = this.#stream;
    if ((this.#stream.piece[word] ?? 0) >= longestJoin) return;
    const joined = new Uint16Array(longestJoin * 8);
    let hash = hashSeed;
    let length = 0;
    for (let piece = word; piece < count && piece - word < longestJoin; piece += 1) {
      if (piece > word && (glue[piece] ?? 0) < glues.hyphen) return;
      const to = this.#stream.to[piece] ?? 0;
      for (let at = this.#stream.from[piece] ?? 0; at < to && length < joined.length; at += 1) {
        const unit = buffer.units[at] ?? 0;
        hash = hashStep(hash, unit);
        joined[length++] = unit;
      }
      if (piece === word || length === joined.length) continue;
      const child = this.#table.nodes.find(node, hash, joined, 0, length);
      if (child !== noNode) this.#enter(child, word, piece - word + 1, to, alive, satisfies.all);
    }
  }

  #enter(node: number, word: number, span: number, end: number, alive: number, satisfied: number): void {
    if (this.#depth === deepest) return;
    const still = alive & satisfied;
    const ending = still | ((alive & satisfies.plain) !== 0 ? satisfied & satisfies.prefix : 0);
    steps.words[this.#depth] = word;
    steps.spans[this.#depth] = span;
    steps.ends[this.#depth] = end;
    this.#depth += 1;
    if (ending !== 0) this.#note(node, ending);
    const next = word + span;
    if (
      still !== 0 &&
      next < this.#stream.count &&
      this.#stream.glue[next] !== glues.field &&
      this.#table.goesOn(node)
    ) {
      this.from(node, next, still);
    }
    this.#depth -= 1;
  }

  #note(node: number, ending: number): void {
    for (const id of this.#table.outputs(node)) {
      if ((satisfies[this.#table.kinds[id] ?? "plain"] & ending) === 0) continue;
      const condition = this.#table.conditions.get(id);
      if (condition !== undefined && !passes(condition, this.#stream, this.#steps())) continue;
      const places = this.found.get(id);
      if (places === undefined) this.found.set(id, [this.#place()]);
      else places.push(this.#place());
    }
  }

  #steps(): readonly Step[] {
    return Array.from({ length: this.#depth }, (_, at) => ({
      word: steps.words[at] ?? 0,
      span: steps.spans[at] ?? 1,
      to: steps.ends[at] ?? 0,
    }));
  }

  #place(): Found {
    const firstWord = steps.words[0] ?? 0;
    const last = this.#depth - 1;
    const lastWord = (steps.words[last] ?? 0) + (steps.spans[last] ?? 1) - 1;
    return { firstWord, lastWord, from: this.#stream.from[firstWord] ?? 0, to: steps.ends[last] ?? 0 };
  }
}
