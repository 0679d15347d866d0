import type { Store } from "../store-engine.ts";
import type { RecordKind } from "./define-record.ts";
import type { Records } from "./records.ts";

/**
 * A store made from a function that opens the records of one kind. Each kind has one queue of changes for each key, shared by all that use its
 * records, and two kinds of one name are refused: they would read each other's records.
 */
export function storeOf(
  recordsOf: <T>(kind: RecordKind<T>, turns: KeyLock) => Records<T>,
  { missing, close }: Pick<Store, "missing" | "close">,
): Store {
  const kinds = new Map<string, { readonly kind: RecordKind<unknown>; readonly turns: KeyLock }>();
  return {
    records(kind) {
      const known = kinds.get(kind.name) ?? { kind, turns: new KeyLock() };
      if (known.kind !== kind) throw new Error(`Two kinds of record are called “${kind.name}”`);
      kinds.set(kind.name, known);
      return recordsOf(kind, known.turns);
    },
    missing,
    close,
  };
}

/** One at a time for each key, in the order of asking; keys that have nothing to do with each other do not wait. */
export class KeyLock {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` when every earlier work on any of these keys has ended, however it ended. Never asked for within `work`: it would wait for itself. */
  async take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? []);
    const mine = before.length === 0 ? work() : Promise.allSettled(before).then(work);
    for (const key of keys) this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      for (const key of keys) if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
