import { Keyv, type KeyvStorageAdapter } from "keyv";
import { StoreProblem } from "../store-problem.ts";
import { type RecordKind, sealRecord } from "./define-record.ts";
import { checkInstant, checkKey, type Entry, type Records } from "./records.ts";
import type { RecordsDeps } from "./store-of.ts";
import { decoded, openStored, partOf, readEach, type StoredText, wholeJson } from "./stored-text.ts";

/** What Keyv asks of what it stores in. Without events: Keyv would forward an `error` event to its own, where it can end unseen. */
export type KeyvStorage = Pick<
  KeyvStorageAdapter,
  "namespace" | "get" | "getMany" | "has" | "hasMany" | "set" | "setMany" | "delete" | "deleteMany" | "clear"
>;

/**
 * Keyv on one namespace. Nobody may attach an `error` listener to it: without one Keyv 6 throws what the store throws,
 * with one a failing read answers `undefined` and a failing write `false`.
 *
 * Expiry is left to the adapter, which asks our clock; Keyv would ask the system's.
 */
export function keyvOver(store: KeyvStorage, namespace: string): Keyv<unknown> {
  return new Keyv({ store, namespace, serialization: wholeJson, checkExpired: false });
}

/**
 * @param keyv of this kind's namespace, with no `error` listener anywhere: with one, Keyv 6 reads a failing store as `undefined`
 */
export function keyvRecords<T>(
  kind: RecordKind<T>,
  keyv: Keyv<unknown>,
  { turns, onUnreadable, lastToExpire, firstToExpire }: Omit<RecordsDeps, "durability"> & KeyvDeps,
): Records<T> {
  return {
    get: async (key) => openStored(kind, key, await keyv.getRaw(checkKey(key))),

    async getMany(keys) {
      const found = await keyv.getManyRaw(keys.map(checkKey));
      return keys.map((key, index) => openStored(kind, key, found[index]));
    },

    set: async (key, value, expiry) =>
      turns.take([checkKey(key)], () => write(kind, keyv, [{ key, value, expiresAt: expiry?.expiresAt }])),

    async setMany(entries) {
      const keys = entries.map(({ key }) => checkKey(key));
      await turns.take(keys, () => write(kind, keyv, entries));
    },

    delete: async (key) => turns.take([checkKey(key)], () => keyv.delete(key)),

    async deleteMany(keys) {
      await turns.take(keys.map(checkKey), () => keyv.deleteMany([...keys]));
    },

    change: async (key, edit, expiry) =>
      turns.take([checkKey(key)], async () => {
        const raw = await keyv.getRaw(key);
        const current = openStored(kind, key, raw);
        const next = edit(current);
        if (next === current) return current;
        if (next === undefined) await keyv.delete(key);
        else await write(kind, keyv, [{ key, value: next, expiresAt: expiry?.expiresAt ?? partOf(raw).expires }]);
        return next;
      }),

    entries: (aside) => readEach(kind, keyv.iterator(), onUnreadable, aside),
    firstToExpire: (until) => readEach(kind, decoded(firstToExpire(until)), onUnreadable, "damaged or newer"),
    newestFirst: (aside) => readEach(kind, decoded(lastToExpire()), onUnreadable, aside),
  };
}

/** Keys and texts of rows that expire: Keyv knows no order. */
interface KeyvDeps {
  /** What is there longest first. */
  readonly lastToExpire: () => AsyncIterable<StoredText>;
  /** Those that go until an instant, the first to go first. */
  readonly firstToExpire: (until: number) => AsyncIterable<StoredText>;
}

/** All or none; nothing reaches Keyv unless every value is of its kind. */
async function write<T>(kind: RecordKind<T>, keyv: Keyv<unknown>, entries: readonly Entry<T>[]): Promise<void> {
  const rows = entries.map(({ key, value, expiresAt }) => ({
    key,
    value: { value: sealRecord(kind, key, value), expires: checkInstant(expiresAt) },
  }));
  const written = await keyv.setManyRaw(rows);
  if (written.every((each) => each)) return;
  // Some of Keyv's stores answer a failed write with `false`.
  throw new StoreProblem(
    "failed",
    `The store did not take a ${kind.name} record and did not say why. Check the store, then start again.`,
  );
}
