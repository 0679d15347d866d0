/** No such node. */
export const noNode = -1;

const shardCount = 256;
const deleted = -2;
/** Bits of the filter for each node: one probe in sixteen at most goes on in vain. */
const bitsForNode = 16;

/**
 * A tree of words in open-addressing hash tables: a node is found by its parent and its word's hash, and is then compared
 * letter by letter. In shards, so that growing one never stops the program for long.
 */
export class NodeTable {
  parents = new Int32Array(1024);
  hashes = new Int32Array(1024);
  /** Of `bends`: how the words of patterns that pass here may be bent. */
  flags = new Uint8Array(1024);
  /** How many nodes hang below, and how many patterns end here. */
  uses = new Int32Array(1024);
  readonly texts: string[] = [""];
  readonly #shards = Array.from({ length: shardCount }, () => ({ slots: new Int32Array(8).fill(noNode), taken: 0 }));
  readonly #free: number[] = [];
  #units = new Uint16Array(64);
  /** A bit for each key that a node may have: nearly every word of an item is no node, and the tables lie far apart in memory. */
  #filter = new Uint32Array(2048);
  /** How many nodes have set a bit since the filter was made. */
  #marked = 0;

  /** The node below `parent` whose word is units [from, to), or `noNode`. */
  find(parent: number, hash: number, units: Uint16Array, from: number, to: number): number {
    const key = keyOf(parent, hash);
    const bit = filterBit(key) & (this.#filter.length * 32 - 1);
    if (((this.#filter[bit >>> 5] ?? 0) & (1 << bit)) === 0) return noNode;
    const { slots } = this.#shards[key >>> 24] ?? empty;
    const mask = slots.length - 1;
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const node = slots[at] ?? noNode;
      if (node === noNode) return noNode;
      if (
        node !== deleted &&
        this.hashes[node] === hash &&
        this.parents[node] === parent &&
        this.#reads(node, units, from, to)
      ) {
        return node;
      }
    }
  }

  /** The node for `text` below `parent`, made when there is none; adds one use to a parent that gains a child. */
  child(parent: number, hash: number, text: string): number {
    if (this.#units.length < text.length) this.#units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1) this.#units[at] = text.charCodeAt(at);
    const known = this.find(parent, hash, this.#units, 0, text.length);
    if (known !== noNode) return known;
    const node = this.#free.pop() ?? this.texts.length;
    this.#reserve(node);
    this.parents[node] = parent;
    this.hashes[node] = hash;
    this.flags[node] = 0;
    this.uses[node] = 0;
    this.texts[node] = text;
    this.#place(node);
    this.uses[parent] = (this.uses[parent] ?? 0) + 1;
    return node;
  }

  /** Drops one use of a node, and the node with its last use, and so on up. */
  release(node: number): void {
    this.uses[node] = (this.uses[node] ?? 0) - 1;
    if (node === 0 || (this.uses[node] ?? 0) > 0) return;
    const key = keyOf(this.parents[node] ?? 0, this.hashes[node] ?? 0);
    const { slots } = this.#shards[key >>> 24] ?? empty;
    const mask = slots.length - 1;
    let at = key & mask;
    while (slots[at] !== node) at = (at + 1) & mask;
    slots[at] = deleted;
    this.texts[node] = "";
    this.#free.push(node);
    this.release(this.parents[node] ?? 0);
  }

  #reads(node: number, units: Uint16Array, from: number, to: number): boolean {
    const text = this.texts[node] ?? "";
    if (text.length !== to - from) return false;
    for (let at = from; at < to; at += 1) if (units[at] !== text.charCodeAt(at - from)) return false;
    return true;
  }

  #place(node: number): void {
    const key = keyOf(this.parents[node] ?? 0, this.hashes[node] ?? 0);
    const shard = this.#shards[key >>> 24];
    if (shard === undefined) return;
    if ((shard.taken + 1) * 2 > shard.slots.length) this.#growShard(shard);
    insert(shard.slots, key, node);
    shard.taken += 1;
    this.#marked += 1;
    if (this.#marked * bitsForNode > this.#filter.length * 32) this.#remakeFilter();
    else setBit(this.#filter, filterBit(key));
  }

  /** Without the bits of deleted nodes; four times as large when those that live fill half of it. */
  #remakeFilter(): void {
    this.#marked = this.texts.length - this.#free.length;
    const isFull = this.#marked * bitsForNode * 2 > this.#filter.length * 32;
    this.#filter = new Uint32Array(this.#filter.length * (isFull ? 4 : 1));
    for (let node = 1; node < this.texts.length; node += 1) {
      if (this.texts[node] === "") continue;
      setBit(this.#filter, filterBit(keyOf(this.parents[node] ?? 0, this.hashes[node] ?? 0)));
    }
  }

  /** Twice the slots, without those of deleted nodes. */
  #growShard(shard: { slots: Int32Array; taken: number }): void {
    const nodes = shard.slots.filter((node) => node >= 0);
    const size = nodes.length * 2 < shard.slots.length / 2 ? shard.slots.length : shard.slots.length * 2;
    shard.slots = new Int32Array(size).fill(noNode);
    for (const node of nodes) insert(shard.slots, keyOf(this.parents[node] ?? 0, this.hashes[node] ?? 0), node);
    shard.taken = nodes.length;
  }

  #reserve(node: number): void {
    if (node < this.parents.length) return;
    const size = this.parents.length * 2;
    this.parents = copied(this.parents, new Int32Array(size));
    this.hashes = copied(this.hashes, new Int32Array(size));
    this.uses = copied(this.uses, new Int32Array(size));
    this.flags = copied(this.flags, new Uint8Array(size));
  }
}

const empty = { slots: new Int32Array(1).fill(noNode) };

function setBit(filter: Uint32Array, bit: number): void {
  const at = bit & (filter.length * 32 - 1);
  filter[at >>> 5] = (filter[at >>> 5] ?? 0) | (1 << at);
}

/** Other bits come first than in the slots, which take the low ones. */
function filterBit(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 4;
}

function insert(slots: Int32Array, key: number, node: number): void {
  const mask = slots.length - 1;
  let at = key & mask;
  while (slots[at] !== noNode) at = (at + 1) & mask;
  slots[at] = node;
}

/** Mixes so that the high bits (the shard) and the low ones (the slot) both depend on everything; MurmurHash3's finalizer. */
function keyOf(parent: number, hash: number): number {
  let key = Math.imul(parent, 0x9e3779b1) ^ hash;
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return key ^ (key >>> 16);
}

function copied<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
