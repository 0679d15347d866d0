import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { RecordKind } from "../records/define-record.ts";
import { keyvOver, keyvRecords } from "../records/keyv-records.ts";
import { type RecordsDeps, storeOf } from "../records/store-of.ts";
import { rowWords } from "../records/stored-text.ts";
import type { Store, StoreDeps, StoreEngine } from "../store-engine.ts";
import { StoreProblem } from "../store-problem.ts";
import { liveRows, putRows } from "./copy-rows.ts";
import { explained } from "./explain-sqlite-error.ts";
import { forgetHolder, type HeldFile, holdFile, refuseMissing } from "./hold-file.ts";
import { takeFileLease } from "./lease.ts";
import { fileExists, locateFile, type StoreFile } from "./locate-file.ts";
import { openDatabase } from "./open-database.ts";
import { SqliteRows } from "./sqlite-rows.ts";
import { inOrder, SqliteStorage } from "./sqlite-storage.ts";

export interface SqliteDeps extends StoreDeps {
  /** How long another program's write is waited for, in milliseconds; everything is blocked meanwhile. */
  readonly busyMs?: number;
  /** In bytes: with `quick`, a larger file is read in full only after an end that was not clean. */
  readonly wholeUpTo?: number;
}

const busyMs = 2_000;
/** Half a second of reading. */
const wholeUpTo = 256 * 1024 * 1024;
/** Nobody waits for a backup. */
const patientMs = 5_000;

/** `sqlite:PATH`, or `sqlite:file:PATH?mode=ro` as SQLite reads it: one file, through Keyv. */
export const sqliteEngine = {
  exists: async (url: string) => fileExists(url),

  open: async (url: string, deps: SqliteDeps) => {
    const location = locateFile(url);
    return location.kind === "memory" ? openInMemory(deps) : storeIn(location, deps);
  },

  async lease(url, deps) {
    const location = locateFile(url);
    return location.kind === "memory" ? heldByProcess : takeFileLease(location.path, deps);
  },

  async *backup(url, at) {
    const { target } = fileOf(url);
    const db = openDatabase(target, patientMs);
    try {
      yield* liveRows(db, at, target);
    } finally {
      db.close();
    }
  },

  async restore(url, rows) {
    const { target, path } = fileOf(url);
    const db = openDatabase(target, patientMs);
    try {
      await putRows(db, rows, target);
      forgetHolder(path);
    } finally {
      db.close();
    }
  },
} as const satisfies StoreEngine;

/** `memory:` is the same without a file: what is tested in memory is the store that runs. */
export const memoryEngine: StoreEngine = {
  exists: async () => false,
  open: async (_url, deps) => openInMemory(deps),
  lease: async () => heldByProcess,
  backup: () => noBackup(),
  restore: async () => noBackup(),
};

const heldByProcess = { kind: "held", release: async () => {} } as const;

function openInMemory(deps: StoreDeps): Store {
  return storeOver(new SqliteRows(openDatabase(":memory:", busyMs), ":memory:", deps.clock));
}

function storeIn({ target, path }: StoreFile, deps: SqliteDeps): Store {
  const { clock, quick, holds } = deps;
  if (holds !== undefined && !holds.asItIs) refuseMissing(path);
  const limit = quick === true ? (deps.wholeUpTo ?? wholeUpTo) : undefined;
  const db = openDatabase(target, deps.busyMs ?? busyMs, limit);
  const rows = new SqliteRows(db, target, clock);
  if (holds === undefined) return storeOver(rows, deps, { file: path });
  try {
    const held = explained(target, () => holdFile(db, path, holds.asItIs));
    return storeOver(rows, deps, { held, file: path });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A store over rows that are open already. */
export function storeOver(
  rows: SqliteRows,
  { onUnreadable }: Pick<StoreDeps, "onUnreadable"> = {},
  { held, file }: { readonly held?: HeldFile; readonly file?: string } = {},
): Store {
  const recordsOf = <T>(kind: RecordKind<T>, given: RecordsDeps) => {
    const keyv = keyvOver(new SqliteStorage(rows, given.durability), kind.name);
    return keyvRecords(kind, keyv, { ...given, ...inOrder(rows, kind.name) });
  };
  return storeOf(recordsOf, {
    words: {
      keep: (kind, by) => rows.words.keep(kind.name, rowWords(kind, by)),
      complete: (stopping) => rows.completeWords(stopping),
      lacking: async () => rows.lackingWords(),
      find: async (sought, limit, after) => rows.find(sought, limit, after),
    },
    missing: () => held?.missing(),
    size: async () => ({ used: rows.bytes(), ...(file !== undefined && { diskFree: await freeBeside(file) }) }),
    close: async () => rows.close(() => held?.release()),
    onUnreadable,
  });
}

/** What the disk under a file has left, in bytes. */
async function freeBeside(file: string): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(file));
  return bavail * bsize;
}

function fileOf(url: string): StoreFile {
  const location = locateFile(url);
  return location.kind === "memory" ? noBackup() : location;
}

function noBackup(): never {
  throw new StoreProblem("unsupported", "A store in memory cannot be backed up: it ends with its program.");
}
