const shardCount = 1024;

/** A map that never stops the program to grow: one `Map` of a million entries is rebuilt at once, a thousandth of it quickly. */
export class ShardedMap<V> {
  /** Made when first needed: most indexes hold a few watches. */
  readonly #shards: (Map<string, V> | undefined)[] = new Array(shardCount);

  get(key: string): V | undefined {
    return this.#shards[shardOf(key)]?.get(key);
  }

  set(key: string, value: V): void {
    const at = shardOf(key);
    const shard = this.#shards[at] ?? new Map<string, V>();
    this.#shards[at] = shard.set(key, value);
  }

  delete(key: string): void {
    this.#shards[shardOf(key)]?.delete(key);
  }
}

function shardOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (shardCount - 1);
}
