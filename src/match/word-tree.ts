import { glues, type WordStream } from "../text/word-stream.ts";
import { deleted, NodeHashTable } from "./node-hash-table.ts";
import { noNode, PackedNodes } from "./packed-nodes.ts";

/** Old slots that are moved with each new node: twice what is needed to be done before the new table is full. */
const movedAtOnce = 8;

/**
 * A tree of words in open-addressing hash tables: a node is found by its parent and its word's hash, and is then compared
 * letter by letter. A table that is full is moved into a larger one slot by slot, so that growing never stops the program.
 */
export class WordTree {
  readonly nodes = new PackedNodes();
  #table = new NodeHashTable();
  /** The table before, of which `#moved` slots are in `#table` too. */
  #before: NodeHashTable | undefined;
  #moved = 0;
  readonly #free: number[] = [];
  #made = 1;
  /** How many there are. */
  #count = 0;
  #units = new Uint16Array(64);
  #keys = new Int32Array(256);

  constructor() {
    this.nodes.write(0, noNode, 0, "");
  }

  /** The node below `parent` whose word is units [from, to), or `noNode`. */
  find(parent: number, hash: number, units: Uint16Array, from: number, to: number): number {
    const key = keyOf(parent, hash);
    const node = this.#table.mayHave(key) ? this.#findIn(this.#table, key, parent, hash, units, from, to) : noNode;
    if (node !== noNode || this.#before?.mayHave(key) !== true) return node;
    return this.#findIn(this.#before, key, parent, hash, units, from, to);
  }

  /**
   * For each word of the stream the node that it is at the top of the tree, or `noNode`.
   *
   * Each step is taken for all words before the next one: the processor then waits for many places of memory at once,
   * not for one after another. With a million watches that is most of the time.
   */
  findTops({ count, hashes, buffer, from, to }: WordStream, tops: Int32Array): void {
    if (this.#keys.length < count) this.#keys = new Int32Array(count * 2);
    const keys = this.#keys;
    const { slots } = this.#table;
    for (let word = 0; word < count; word += 1) keys[word] = keyOf(0, hashes[word] ?? 0);
    for (let word = 0; word < count; word += 1) tops[word] = this.#mayHave(keys[word] ?? 0) ? 0 : noNode;
    for (let word = 0; word < count; word += 1)
      if (tops[word] === 0) tops[word] = Math.max(0, slots[(keys[word] ?? 0) & (slots.length - 1)] ?? 0);
    for (let word = 0; word < count; word += 1) {
      const node = tops[word] ?? 0;
      if (node > 0 && !this.nodes.isBelow(node, 0, hashes[word] ?? 0)) tops[word] = 0;
    }
    for (let word = 0; word < count; word += 1) {
      const node = tops[word] ?? 0;
      if (node === noNode) continue;
      const start = from[word] ?? 0;
      const end = to[word] ?? 0;
      if (node === 0 || !this.nodes.reads(node, buffer.units, start, end))
        tops[word] = this.find(0, hashes[word] ?? 0, buffer.units, start, end);
    }
  }

  /** For each word of the stream the node that the next one is below its top, or `noNode`. */
  findSeconds({ count, hashes, glue, buffer, from, to }: WordStream, tops: Int32Array, seconds: Int32Array): void {
    for (let word = 0; word < count; word += 1) {
      const top = tops[word] ?? noNode;
      const goesOn = top !== noNode && word + 1 < count && glue[word + 1] !== glues.field;
      seconds[word] = goesOn && this.#mayHave(keyOf(top, hashes[word + 1] ?? 0)) ? 0 : noNode;
    }
    for (let word = 0; word < count; word += 1) {
      if (seconds[word] === noNode) continue;
      const next = word + 1;
      const top = tops[word] ?? noNode;
      seconds[word] = this.find(top, hashes[next] ?? 0, buffer.units, from[next] ?? 0, to[next] ?? 0);
    }
  }

  /** The node for `text` below `parent`, made when there is none. It stays as long as it has children or an output. */
  child(parent: number, hash: number, text: string): number {
    if (this.#units.length < text.length) this.#units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1) this.#units[at] = text.charCodeAt(at);
    const known = this.find(parent, hash, this.#units, 0, text.length);
    if (known !== noNode) return known;
    const node = this.#free.pop() ?? this.#made++;
    this.nodes.write(node, parent, hash, text);
    this.nodes.addChildren(parent, 1);
    this.#insert(node, keyOf(parent, hash));
    return node;
  }

  /** Drops a node that has neither children nor an output, and so on up. */
  release(node: number): void {
    if (node === 0 || this.nodes.childrenOf(node) > 0 || this.nodes.outputOf(node) !== noNode) return;
    const parent = this.nodes.parentOf(node);
    const key = keyOf(parent, this.nodes.hashOf(node));
    this.#table.delete(key, node);
    this.#before?.delete(key, node);
    this.#count -= 1;
    this.#free.push(node);
    this.nodes.erase(node);
    this.nodes.addChildren(parent, -1);
    this.release(parent);
  }

  /** All that were ever made; one that was released has no flags. */
  forEachNode(visit: (node: number) => void): void {
    for (let node = 1; node < this.#made; node += 1) visit(node);
  }

  #mayHave(key: number): boolean {
    return this.#table.mayHave(key) || this.#before?.mayHave(key) === true;
  }

  #findIn(
    { slots }: NodeHashTable,
    key: number,
    parent: number,
    hash: number,
    units: Uint16Array,
    from: number,
    to: number,
  ): number {
    const mask = slots.length - 1;
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const node = slots[at] ?? 0;
      if (node === 0) return noNode;
      if (node !== deleted && this.nodes.isBelow(node, parent, hash) && this.nodes.reads(node, units, from, to))
        return node;
    }
  }

  #insert(node: number, key: number): void {
    this.#count += 1;
    if (this.#before === undefined && this.#table.isFull) this.#begin();
    if (this.#before !== undefined) this.#move(this.#before);
    this.#table.put(key, node);
  }

  /** A table without the slots of deleted nodes; twice as large when those that live fill a quarter. */
  #begin(): void {
    const { length } = this.#table.slots;
    this.#before = this.#table;
    this.#table = new NodeHashTable(this.#count * 4 > length ? length * 2 : length);
    this.#moved = 0;
  }

  #move(before: NodeHashTable): void {
    const { slots } = before;
    const end = Math.min(slots.length, this.#moved + movedAtOnce);
    for (; this.#moved < end; this.#moved += 1) {
      const node = slots[this.#moved] ?? 0;
      if (node > 0) this.#table.put(keyOf(this.nodes.parentOf(node), this.nodes.hashOf(node)), node);
    }
    if (end === slots.length) this.#before = undefined;
  }
}

/** Mixes so that every bit depends on everything; MurmurHash3's finalizer. */
function keyOf(parent: number, hash: number): number {
  let key = Math.imul(parent, 0x9e3779b1) ^ hash;
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return key ^ (key >>> 16);
}
