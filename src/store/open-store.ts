import type { Clock } from "../lib/clock.ts";
import { defaultStoreUrl, locateStore } from "./locate-store.ts";
import type { RecordKind } from "./records/define-record.ts";
import { KeyLock } from "./records/key-lock.ts";
import { keyvOver } from "./records/keyv-over.ts";
import { type Records, recordsOver } from "./records/records.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { SqliteRows } from "./sqlite/sqlite-rows.ts";

/** Everything that is remembered. Open once in a process, under the lease when it is written to. */
export interface Store {
  /** The records of one kind; asked twice, the same records under the same turns. */
  records<T>(kind: RecordKind<T>): Records<T>;
  close(): Promise<void>;
}

export interface StoreDeps {
  readonly clock: Pick<Clock, "now">;
  /** How long another program's write is waited for, in milliseconds; everything stands still meanwhile. */
  readonly busyMs?: number;
  /** As `openDatabase` has it; every file is read in full without it. */
  readonly wholeUpTo?: number;
}

/**
 * Opens the store that STORE_URL names; the default one when it is not set.
 *
 * Throws a StoreProblem, with a sentence for the operator, when the store cannot be read and written in full.
 */
export async function openStore(url: string | undefined, deps: StoreDeps): Promise<Store> {
  const place = locateStore(url ?? defaultStoreUrl);
  const target = place.kind === "memory" ? ":memory:" : place.target;
  const rows = new SqliteRows(openDatabase(target, deps.busyMs ?? 2000, deps.wholeUpTo), target, deps.clock);
  return storeOver(rows);
}

/** A store over rows that are open already. */
export function storeOver(rows: SqliteRows): Store {
  const kinds = new Map<string, { readonly kind: RecordKind<unknown>; readonly turns: KeyLock }>();
  return {
    records(kind) {
      const known = kinds.get(kind.name) ?? { kind, turns: new KeyLock() };
      if (known.kind !== kind) throw new Error(`Two kinds of record are called “${kind.name}”`);
      kinds.set(kind.name, known);
      return recordsOver(kind, keyvOver(rows, kind.name), known.turns);
    },
    close: async () => rows.close(),
  };
}
