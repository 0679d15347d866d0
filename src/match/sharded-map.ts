const shardCount = 1024;

/** A map that never stops the program to grow: one `Map` of a million entries is rebuilt at once, a thousandth of it quickly. */
export class ShardedMap<V> {
  readonly #shards: Map<string, V>[] = Array.from({ length: shardCount }, () => new Map<string, V>());

  get(key: string): V | undefined {
    return this.#shardOf(key).get(key);
  }

  set(key: string, value: V): void {
    this.#shardOf(key).set(key, value);
  }

  delete(key: string): void {
    this.#shardOf(key).delete(key);
  }

  #shardOf(key: string): Map<string, V> {
    let hash = 0;
    for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    const shard = this.#shards[(hash ^ (hash >>> 15)) & (shardCount - 1)];
    if (shard === undefined) throw new Error("The number of shards is not a power of two.");
    return shard;
  }
}
