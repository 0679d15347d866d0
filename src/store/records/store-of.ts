import type { Store } from "../store-engine.ts";
import type { RecordKind } from "./define-record.ts";
import { KeyLock } from "./key-lock.ts";
import type { Records } from "./records.ts";

/**
 * A store out of what opens the records of one kind. Each kind has one queue of changes for each key, whoever asks for its
 * records, and two kinds of one name are refused: they would read each other's records.
 */
export function storeOf(
  recordsOf: <T>(kind: RecordKind<T>, turns: KeyLock) => Records<T>,
  close: () => Promise<void>,
): Store {
  const kinds = new Map<string, { readonly kind: RecordKind<unknown>; readonly turns: KeyLock }>();
  return {
    records(kind) {
      const known = kinds.get(kind.name) ?? { kind, turns: new KeyLock() };
      if (known.kind !== kind) throw new Error(`Two kinds of record are called “${kind.name}”`);
      kinds.set(kind.name, known);
      return recordsOf(kind, known.turns);
    },
    close,
  };
}
