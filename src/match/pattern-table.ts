import { grown } from "../text/unit-text.ts";
import { hashSeed, hashStep } from "../text/word-hash.ts";
import { noNode } from "./packed-nodes.ts";
import { bends, type Guard, type Pattern } from "./pattern.ts";
import { inflections, uninflected } from "./word-endings.ts";
import { WordTree } from "./word-tree.ts";

/** Bits of the filter of bendable words: 32 KB at first, so that it stays beside the processor, for it is asked at every letter. */
const firstFilterBits = 1 << 18;
/** It grows eightfold when more than one bit in so many may be set. */
const filterRoom = 8;
const mostFilterBits = 1 << 24;

/** What a found pattern must pass before it counts. */
export type Condition = Pick<Pattern, "guard" | "exact" | "shows">;

/** What kinds of pattern a form of a word satisfies, as bits. */
export const satisfies = { plain: 1, name: 2, prefix: 4, ...inflections } as const;
/** What a walk sets out with: all that more than one word can satisfy. */
export const anything = 0xffff ^ satisfies.prefix;
/** What a word that is there as it is satisfies. */
export const asItIs = satisfies.plain | satisfies.name | satisfies.prefix | uninflected;
/** Among the traits of a pattern, beside its kind: it has a condition. */
export const conditional = 8;

/** A node's output: the number of the one pattern that ends there (most often), or one of these. */
export const noOutputs = noNode;
export const severalOutputs = -2;

/** All patterns of all watches, each stored once however many use it; numbers stand for patterns. */
export class PatternTable {
  readonly tree = new WordTree();
  /** By pattern: one bit of `satisfies` for its kind, and `conditional`. */
  traits = new Uint16Array(1024);
  readonly conditions = new Map<number, Condition>();
  /** How many numbers were ever given out. */
  count = 0;
  /** One bit for each hash that a bendable word may have: whether it is worth a probe. */
  #filter = new Int32Array(firstFilterBits / 32);
  #filterMask = firstFilterBits / 32 - 1;
  #admitted = 0;
  #nodeOf = new Int32Array(1024);
  #uses = new Int32Array(1024);
  readonly #several = new Map<number, readonly number[]>();
  readonly #free: number[] = [];

  /** Takes one more use of a pattern and answers its number. */
  add(pattern: Pattern): number {
    let node = 0;
    for (const word of pattern.words) {
      const hash = hashOf(word.text);
      node = this.tree.child(node, hash, word.text);
      this.tree.nodes.addFlags(node, word.bend);
      if (word.bend > bends.whole) this.#admit(hash);
    }
    const id = this.outputs(node).find((known) => this.#isSame(known, pattern)) ?? this.#store(node, pattern);
    this.#uses[id] = (this.#uses[id] ?? 0) + 1;
    return id;
  }

  /** Gives back one use. Answers whether it was the last. */
  remove(id: number): boolean {
    const uses = (this.#uses[id] ?? 0) - 1;
    this.#uses[id] = uses;
    if (uses > 0) return false;
    const node = this.#nodeOf[id] ?? 0;
    this.#setOutputs(
      node,
      this.outputs(node).filter((other) => other !== id),
    );
    this.conditions.delete(id);
    this.#free.push(id);
    this.tree.release(node);
    return true;
  }

  /** The patterns that end at a node. */
  outputs(node: number): readonly number[] {
    const output = this.tree.nodes.outputOf(node);
    if (output === severalOutputs) return this.#several.get(node) ?? none;
    return output === noOutputs ? none : [output];
  }

  /** False when no bendable word of a pattern has this hash. */
  mayBend(hash: number): boolean {
    const bit = hash ^ (hash >>> 15);
    return ((this.#filter[(bit >>> 5) & this.#filterMask] ?? 0) & (1 << bit)) !== 0;
  }

  /** The first of [from, to) whose hash a bendable word may have, or `to`. */
  nextBend(hashes: Int32Array, from: number, to: number): number {
    const filter = this.#filter;
    const mask = this.#filterMask;
    let at = from;
    for (; at < to; at += 1) {
      const hash = hashes[at] ?? 0;
      const bit = hash ^ (hash >>> 15);
      if (((filter[(bit >>> 5) & mask] ?? 0) & (1 << bit)) !== 0) break;
    }
    return at;
  }

  #admit(hash: number): void {
    const bits = this.#filter.length * 32;
    if (this.#admitted * filterRoom >= bits && bits < mostFilterBits) this.#growFilter(bits * 8);
    this.#admitted += 1;
    this.#mark(hash);
  }

  #growFilter(bits: number): void {
    this.#filter = new Int32Array(bits / 32);
    this.#filterMask = bits / 32 - 1;
    this.#admitted = 0;
    this.tree.forEachNode((node) => {
      if (this.tree.nodes.flagsOf(node) <= bends.whole) return;
      this.#admitted += 1;
      this.#mark(this.tree.nodes.hashOf(node));
    });
  }

  #mark(hash: number): void {
    const bit = hash ^ (hash >>> 15);
    const word = (bit >>> 5) & this.#filterMask;
    this.#filter[word] = (this.#filter[word] ?? 0) | (1 << bit);
  }

  #setOutputs(node: number, outputs: readonly number[]): void {
    if (outputs.length > 1) this.#several.set(node, outputs);
    else this.#several.delete(node);
    this.tree.nodes.setOutput(node, outputs.length > 1 ? severalOutputs : (outputs[0] ?? noOutputs));
  }

  #store(node: number, { kind, guard, exact, shows }: Pattern): number {
    const id = this.#free.pop() ?? this.count++;
    if (id >= this.traits.length) this.#extend();
    const isConditional = guard !== undefined || exact !== undefined || shows !== undefined;
    this.traits[id] = satisfies[kind] | (isConditional ? conditional : 0);
    this.#nodeOf[id] = node;
    this.#uses[id] = 0;
    this.#setOutputs(node, [...this.outputs(node), id]);
    if (isConditional)
      this.conditions.set(id, {
        ...(guard && { guard }),
        ...(exact !== undefined && { exact }),
        ...(shows && { shows }),
      });
    return id;
  }

  #isSame(id: number, { kind, guard, exact, shows }: Pattern): boolean {
    const condition = this.conditions.get(id);
    const isKind = ((this.traits[id] ?? 0) & satisfies[kind]) !== 0;
    return isKind && condition?.exact === exact && condition?.shows === shows && isSameGuard(condition?.guard, guard);
  }

  #extend(): void {
    const { length } = this.traits;
    this.traits = grown(this.traits, new Uint16Array(length * 2));
    this.#nodeOf = grown(this.#nodeOf, new Int32Array(length * 2));
    this.#uses = grown(this.#uses, new Int32Array(length * 2));
  }
}

const none: readonly number[] = [];

function hashOf(text: string): number {
  let hash = hashSeed;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

function isSameGuard(one: Guard | undefined, other: Guard | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.hyphens === other.hyphens && String(one.capitals) === String(other.capitals);
}
