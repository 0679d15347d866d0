import { hashSeed, hashStep } from "../text/word-stream.ts";
import { NodeTable } from "./node-table.ts";
import { bends, type Guard, type Pattern, type PatternKind } from "./pattern.ts";

const filterSize = 1 << 17;

/** What a found pattern must pass before it counts. */
export type Condition = Pick<Pattern, "guard" | "exact">;

/** All patterns of all watches, each stored once however many use it; numbers stand for patterns. */
export class PatternTable {
  readonly nodes = new NodeTable();
  readonly kinds: PatternKind[] = [];
  readonly conditions = new Map<number, { readonly guard?: Guard; readonly exact?: string }>();
  /** One byte for each hash that a bendable word may have: whether it is worth a probe. */
  readonly #filter = new Uint8Array(filterSize);
  readonly #nodeOf: number[] = [];
  readonly #uses: number[] = [];
  /** Most nodes end one pattern; an array for each would be a quarter of what a watch costs. */
  readonly #outputs: (number | readonly number[] | undefined)[] = [];
  readonly #free: number[] = [];

  /** Takes one more use of a pattern and answers its number. */
  add(pattern: Pattern): number {
    let node = 0;
    for (const word of pattern.words) {
      const hash = hashOf(word.text);
      node = this.nodes.child(node, hash, word.text);
      this.nodes.flags[node] = (this.nodes.flags[node] ?? 0) | word.bend;
      if (word.bend > bends.whole) this.#filter[slotOf(hash)] = 1;
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
    const left = this.outputs(node).filter((other) => other !== id);
    this.#outputs[node] = left.length > 1 ? left : left[0];
    this.conditions.delete(id);
    this.#free.push(id);
    this.nodes.release(node);
    return true;
  }

  /** The patterns that end at a node. */
  outputs(node: number): readonly number[] {
    const outputs = this.#outputs[node];
    return typeof outputs === "number" ? [outputs] : (outputs ?? none);
  }

  /** Whether patterns go on below a node. */
  goesOn(node: number): boolean {
    const outputs = this.#outputs[node];
    const ending = typeof outputs === "object" ? outputs.length : Number(outputs !== undefined);
    return (this.nodes.uses[node] ?? 0) > ending;
  }

  /** False when no bendable word of a pattern has this hash. */
  mayBend(hash: number): boolean {
    return this.#filter[slotOf(hash)] === 1;
  }

  #store(node: number, { kind, guard, exact }: Pattern): number {
    const id = this.#free.pop() ?? this.kinds.length;
    this.kinds[id] = kind;
    this.#nodeOf[id] = node;
    this.#uses[id] = 0;
    const before = this.outputs(node);
    this.#outputs[node] = before.length === 0 ? id : [...before, id];
    this.nodes.uses[node] = (this.nodes.uses[node] ?? 0) + 1;
    if (guard !== undefined || exact !== undefined) {
      this.conditions.set(id, { ...(guard && { guard }), ...(exact !== undefined && { exact }) });
    }
    return id;
  }

  #isSame(id: number, { kind, guard, exact }: Pattern): boolean {
    const condition = this.conditions.get(id);
    return this.kinds[id] === kind && condition?.exact === exact && isSameGuard(condition?.guard, guard);
  }
}

const none: readonly number[] = [];

function hashOf(text: string): number {
  let hash = hashSeed;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (filterSize - 1);
}

function isSameGuard(one: Guard | undefined, other: Guard | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.hyphens === other.hyphens && String(one.capitals) === String(other.capitals);
}
