/** No such node, no such output. */
export const noNode = -1;

/** Where a node's numbers stand in its line; its word follows, two UTF-16 units to a number. */
const place = { parent: 0, hash: 1, children: 2, shape: 3, output: 4, word: 5 } as const;

const lineLength = 16;
const unitsInLine = (lineLength - place.word) * 2;
/** 8,192 nodes, half a megabyte: so few chunks for a million that what says where they lie stays in the processor's cache. */
const chunkBits = 13;
const firstChunk = 256;

/**
 * What is known of each node, in 64 bytes, as much as the processor reads at once: what is compared and what is then asked
 * come together. In chunks, so that a million are never copied.
 */
export class PackedNodes {
  readonly #chunks: Int32Array[] = [new Int32Array(lineLength * firstChunk)];
  /** Words that have no room in their line. */
  readonly #long = new Map<number, string>();

  /** A node without children, output and flags, in the place of whatever it was. Nodes are numbered one after another. */
  write(node: number, parent: number, hash: number, word: string): void {
    this.#makeRoom(node);
    const chunk = this.#chunks[node >>> chunkBits] ?? nothing;
    const line = lineOf(node);
    chunk[line + place.parent] = parent;
    chunk[line + place.hash] = hash;
    chunk[line + place.children] = 0;
    chunk[line + place.shape] = word.length << 8;
    chunk[line + place.output] = noNode;
    if (word.length > unitsInLine) this.#long.set(node, word);
    else
      for (let at = 0; at < word.length; at += 2)
        chunk[line + place.word + (at >>> 1)] = word.charCodeAt(at) | (word.charCodeAt(at + 1) << 16);
  }

  /** Nothing reads like it any more. */
  erase(node: number): void {
    this.#long.delete(node);
    this.write(node, noNode, 0, "");
  }

  isBelow(node: number, parent: number, hash: number): boolean {
    const chunk = this.#chunks[node >>> chunkBits] ?? nothing;
    const line = lineOf(node);
    return chunk[line + place.hash] === hash && chunk[line + place.parent] === parent;
  }

  /** Whether its word is units [from, to). */
  reads(node: number, units: Uint16Array, from: number, to: number): boolean {
    const chunk = this.#chunks[node >>> chunkBits] ?? nothing;
    const line = lineOf(node);
    const length = to - from;
    if ((chunk[line + place.shape] ?? 0) >>> 8 !== length) return false;
    if (length > unitsInLine) return isText(this.#long.get(node) ?? "", units, from);
    let at = from;
    for (let pair = line + place.word; at + 1 < to; at += 2, pair += 1)
      if (chunk[pair] !== ((units[at] ?? 0) | ((units[at + 1] ?? 0) << 16))) return false;
    return at === to || chunk[line + place.word + (length >>> 1)] === units[at];
  }

  parentOf(node: number): number {
    return this.#read(node, place.parent);
  }

  hashOf(node: number): number {
    return this.#read(node, place.hash);
  }

  childrenOf(node: number): number {
    return this.#read(node, place.children);
  }

  addChildren(node: number, count: number): void {
    this.#set(node, place.children, this.childrenOf(node) + count);
  }

  /** What was last set as the node's output, or `noNode`. */
  outputOf(node: number): number {
    return this.#read(node, place.output);
  }

  setOutput(node: number, output: number): void {
    this.#set(node, place.output, output);
  }

  /** Of `bends`: how the words of patterns that pass here may be bent. */
  flagsOf(node: number): number {
    return this.#read(node, place.shape) & 0xff;
  }

  addFlags(node: number, flags: number): void {
    this.#set(node, place.shape, this.#read(node, place.shape) | flags);
  }

  #read(node: number, field: number): number {
    return (this.#chunks[node >>> chunkBits] ?? nothing)[lineOf(node) + field] ?? 0;
  }

  #set(node: number, field: number, value: number): void {
    const chunk = this.#chunks[node >>> chunkBits] ?? nothing;
    chunk[lineOf(node) + field] = value;
  }

  #makeRoom(node: number): void {
    const first = this.#chunks[0] ?? nothing;
    if (node >>> chunkBits === this.#chunks.length) this.#chunks.push(new Int32Array(lineLength << chunkBits));
    else if (node >>> chunkBits === 0 && lineOf(node) === first.length) {
      this.#chunks[0] = new Int32Array(first.length * 2);
      this.#chunks[0].set(first);
    }
  }
}

const nothing = new Int32Array(0);

function lineOf(node: number): number {
  return (node & ((1 << chunkBits) - 1)) * lineLength;
}

function isText(text: string, units: Uint16Array, from: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (units[from + at] !== text.charCodeAt(at)) return false;
  return true;
}
