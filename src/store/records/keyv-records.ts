import { Keyv, type KeyvStorageAdapter, type KeyvStorageGetResult, type KeyvValue } from "keyv";
import { StoreProblem } from "../store-problem.ts";
import { openRecord, type RecordKind, sealRecord } from "./define-record.ts";
import { type Aside, checkInstant, checkKey, type Entry, type Records } from "./records.ts";
import type { RecordsDeps } from "./store-of.ts";

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

/** Keyv reads a text that is no envelope of its own (`null`, `5`) as "not found"; here it comes back as a value that no kind of record accepts. */
const wholeJson = {
  stringify: (envelope: unknown): string => JSON.stringify(envelope),
  parse<T>(text: string): T {
    const parsed = jsonOf(text);
    return isEnvelope(parsed) ? parsed : JSON.parse('{"value":null}');
  },
};

function jsonOf(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEnvelope(parsed: unknown): boolean {
  return typeof parsed === "object" && parsed !== null && "value" in parsed;
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
    get: async (key) => opened(kind, key, await keyv.getRaw(checkKey(key))),

    async getMany(keys) {
      const found = await keyv.getManyRaw(keys.map(checkKey));
      return keys.map((key, index) => opened(kind, key, found[index]));
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
        const current = opened(kind, key, raw);
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
  readonly lastToExpire: () => AsyncIterable<readonly [key: string, text: string]>;
  /** Those that go until an instant, the first to go first. */
  readonly firstToExpire: (until: number) => AsyncIterable<readonly [key: string, text: string]>;
}

async function* decoded(rows: ReturnType<KeyvDeps["lastToExpire"]>): AsyncGenerator<readonly [string, unknown]> {
  for await (const [key, text] of rows) yield [key, partOf(wholeJson.parse(text)).value];
}

async function* readEach<T>(
  kind: RecordKind<T>,
  rows: AsyncIterable<readonly [key: unknown, value: unknown]>,
  onUnreadable: RecordsDeps["onUnreadable"],
  aside: Aside = "damaged",
): AsyncGenerator<readonly [key: string, value: T]> {
  for await (const [key, value] of rows) {
    const read = readOrReport(kind, String(key), value, onUnreadable, aside);
    if (read !== undefined) yield [String(key), read.record];
  }
}

/** One damaged record does not keep the others from being read, where somebody is there to report it to. */
function readOrReport<T>(
  kind: RecordKind<T>,
  key: string,
  value: unknown,
  onUnreadable: RecordsDeps["onUnreadable"],
  aside: Aside,
): { readonly record: T } | undefined {
  try {
    return { record: openRecord(kind, key, value) };
  } catch (error) {
    if (onUnreadable === undefined || !(error instanceof StoreProblem)) throw error;
    if (error.code !== "bad-record" && (error.code !== "newer" || aside === "damaged")) throw error;
    onUnreadable(error);
    return undefined;
  }
}

/** Reads a row's text as a record; `undefined` where it is none. */
export function textReader<T>(kind: RecordKind<T>): (key: string, text: string) => T | undefined {
  return (key, text) => {
    try {
      return openRecord(kind, key, partOf(wholeJson.parse(text)).value);
    } catch (error) {
      if (error instanceof StoreProblem) return undefined;
      throw error;
    }
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
