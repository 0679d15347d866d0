import { Keyv } from "keyv";
import type { SqliteRows } from "../sqlite/sqlite-rows.ts";
import { SqliteStorage } from "../sqlite/sqlite-storage.ts";

/**
 * Keyv on one namespace. Nobody may attach an `error` listener to it: without one Keyv 6 throws what the store throws,
 * with one a failing read answers `undefined` and a failing write `false`.
 *
 * Expiry is left to the adapter, which asks our clock; Keyv would ask the system's.
 */
export function keyvOver(rows: SqliteRows, namespace: string): Keyv<unknown> {
  return new Keyv({ store: new SqliteStorage(rows), namespace, serialization: wholeJson, checkExpired: false });
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
