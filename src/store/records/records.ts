import type { Keyv, KeyvStorageGetResult, KeyvValue } from "keyv";
import { StoreProblem } from "../store-problem.ts";
import { openRecord, type RecordKind, sealRecord } from "./define-record.ts";
import type { KeyLock } from "./key-lock.ts";

/** Until when a record is there, in milliseconds since the epoch; for ever without it. */
export interface Expiry {
  readonly expiresAt?: number | undefined;
}

/** One of several that are written together. */
export interface Entry<T> extends Expiry {
  readonly key: string;
  readonly value: T;
}

/**
 * The records of one kind, by key (not empty). A write is on disk when its promise resolves.
 *
 * Everything throws a StoreProblem when the store fails or holds what does not belong there; `undefined` means "not there" and nothing else.
 * Writes to one key take turns within this process; the lease keeps other processes away.
 */
export interface Records<T> {
  get(key: string): Promise<T | undefined>;
  /** In the order of the keys. */
  getMany(keys: readonly string[]): Promise<readonly (T | undefined)[]>;
  set(key: string, value: T, expiry?: Expiry): Promise<void>;
  /** All of them or none, in one sync to disk. */
  setMany(entries: readonly Entry<T>[]): Promise<void>;
  /** Answers whether it was there. */
  delete(key: string): Promise<boolean>;
  /** All of them or none. */
  deleteMany(keys: readonly string[]): Promise<void>;
  /**
   * Reads, edits and writes without anyone between; answers what is stored then. `edit` answers the next record, `undefined` to
   * leave none, or the very same object to leave all as it is. The record keeps its expiry unless another is given.
   */
  change(key: string, edit: (current: T | undefined) => T | undefined, expiry?: Expiry): Promise<T | undefined>;
  /** In the order of keys, page by page: a record that stays is met once, one that comes or goes meanwhile may be met or not. */
  entries(): AsyncIterable<readonly [key: string, value: T]>;
}

/**
 * @param keyv of this kind's namespace, with no `error` listener anywhere: with one, Keyv 6 reads a failing store as `undefined`
 */
export function recordsOver<T>(kind: RecordKind<T>, keyv: Keyv<unknown>, turns: KeyLock): Records<T> {
  return {
    get: async (key) => opened(kind, key, await keyv.getRaw(checked(key))),

    async getMany(keys) {
      const found = await keyv.getManyRaw(keys.map(checked));
      return keys.map((key, index) => opened(kind, key, found[index]));
    },

    set: async (key, value, expiry) =>
      turns.take([checked(key)], () => write(kind, keyv, [{ key, value, expiresAt: expiry?.expiresAt }])),

    async setMany(entries) {
      const keys = entries.map(({ key }) => checked(key));
      await turns.take(keys, () => write(kind, keyv, entries));
    },

    delete: async (key) => turns.take([checked(key)], () => keyv.delete(key)),

    async deleteMany(keys) {
      await turns.take(keys.map(checked), () => keyv.deleteMany([...keys]));
    },

    change: async (key, edit, expiry) =>
      turns.take([checked(key)], async () => {
        const raw = await keyv.getRaw(key);
        const current = opened(kind, key, raw);
        const next = edit(current);
        if (next === current) return current;
        if (next === undefined) await keyv.delete(key);
        else await write(kind, keyv, [{ key, value: next, expiresAt: expiry?.expiresAt ?? partOf(raw).expires }]);
        return next;
      }),

    async *entries() {
      for await (const [key, value] of keyv.iterator()) yield [String(key), openRecord(kind, String(key), value)];
    },
  };
}

type Raw = KeyvStorageGetResult<unknown>;

/** A text here is one that Keyv left undecoded: no value, so no record. */
function partOf(raw: Raw): KeyvValue<unknown> {
  return typeof raw === "object" ? raw : {};
}

function opened<T>(kind: RecordKind<T>, key: string, raw: Raw): T | undefined {
  return raw === undefined ? undefined : openRecord(kind, key, partOf(raw).value);
}

/** All or none; nothing reaches Keyv unless every value is of its kind. */
async function write<T>(kind: RecordKind<T>, keyv: Keyv<unknown>, entries: readonly Entry<T>[]): Promise<void> {
  const rows = entries.map(({ key, value, expiresAt }) => ({
    key,
    value: { value: sealRecord(kind, key, value), expires: instant(expiresAt) },
  }));
  const written = await keyv.setManyRaw(rows);
  if (written.every((each) => each)) return;
  // Some of Keyv's stores answer a failed write with `false`.
  throw new StoreProblem(
    "failed",
    `The store did not take a ${kind.name} record and did not say why. Check the store, then start again.`,
  );
}

/** Keyv takes an instant that is not a number for "never". */
function instant(expiresAt: number | undefined): number | undefined {
  if (expiresAt === undefined || Number.isFinite(expiresAt)) return expiresAt;
  throw new RangeError(`expiresAt is ${expiresAt}`);
}

/** Keyv answers `false` to an empty key and reads it as absent; half a surrogate pair would be stored as another key. */
function checked(key: string): string {
  if (key === "" || !key.isWellFormed()) throw new RangeError(`Not a record's key: ${JSON.stringify(key)}`);
  return key;
}
