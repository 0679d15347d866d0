import { setImmediate as nextTurn } from "node:timers/promises";
import type { KeyvStorageEntry } from "keyv";
import type { KeyvStorage } from "../records/keyv-records.ts";
import type { Durability } from "../store-engine.ts";
import type { Numbered, SqliteRows } from "./sqlite-rows.ts";

const pageSize = 100;
/** Of rows that are read while people are to be answered. */
const smallPage = 20;

/**
 * Keyv 6's storage adapter over the rows of one namespace.
 *
 * - One for each Keyv: Keyv writes its namespace into the adapter, so a shared one would serve the last Keyv's namespace to all.
 * - Without events: Keyv forwards an adapter's `error` event to its own, where it can end unseen. Failures are only thrown.
 * - `expires` is absolute and enforced here: without `capabilities.expires` Keyv wraps the adapter in a bridge that hands
 *   out relative times, in which "already over" means "for ever".
 */
export class SqliteStorage implements KeyvStorage {
  namespace = "";
  readonly capabilities = { expires: true } as const;
  readonly #rows: SqliteRows;
  readonly #durability: Durability;

  constructor(rows: SqliteRows, durability: Durability = "now") {
    this.#rows = rows;
    this.#durability = durability;
  }

  async get(key: string): Promise<string | undefined> {
    return this.#rows.get(this.namespace, key);
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    return keys.map((key) => this.#rows.get(this.namespace, key));
  }

  async has(key: string): Promise<boolean> {
    return this.#rows.get(this.namespace, key) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return keys.map((key) => this.#rows.get(this.namespace, key) !== undefined);
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.#rows.set(this.namespace, [{ key, value: text(value), expires }], this.#durability);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    const rows = entries.map(({ key, value, expires }) => ({ key, value: text(value), expires }));
    await this.#rows.set(this.namespace, rows, this.#durability);
    return rows.map(() => true);
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#rows.delete(this.namespace, [key]))[0] ?? false;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return this.#rows.delete(this.namespace, keys);
  }

  async clear(): Promise<void> {
    this.#rows.clear(this.namespace);
  }

  /** The rest of the program runs between two pages. Writes there do no harm: a record that stays is met once, one that comes or goes meanwhile may be met or not. */
  async *iterator(): AsyncGenerator<[string, string], void> {
    let after = "";
    while (true) {
      const page = this.#rows.page(this.namespace, after, pageSize);
      for (const { key, value } of page) yield [key, value];
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
      after = last.key;
      await nextTurn();
    }
  }
}

/** The rows of a namespace that expire, by when they do. The rest of the program runs between two pages. */
export function inOrder(rows: SqliteRows, namespace: string) {
  return {
    lastToExpire: () => pages((after) => rows.lastToExpire(namespace, after, smallPage)),
    firstToExpire: (until: number) => pages((after) => rows.firstToExpire(namespace, until, after, smallPage)),
  };
}

async function* pages(
  next: (after: Numbered | undefined) => readonly Numbered[],
): AsyncGenerator<[string, string], void> {
  for (let page = next(undefined); page.length > 0; page = next(page.at(-1))) {
    for (const { key, value } of page) yield [key, value];
    await nextTurn();
  }
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  throw new TypeError("The store takes only serialized text");
}
