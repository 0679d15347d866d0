import { randomUUID } from "node:crypto";
import { type BigIntStats, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { StoreProblem, type StoreTrouble } from "../store-problem.ts";

/** Who has the store, as the store itself knows it. Not among the records: a backup does not take it along. */
const Mark = z.object({
  id: z.string(),
  /** Goes up with each start, and while it is held. */
  life: z.number(),
  /** Of the file: a copy has another. */
  inode: z.string(),
  host: z.string(),
  closed: z.number(),
});
type Mark = z.infer<typeof Mark>;

/** The same, as the folder knows it: what the store has to hold at least. */
const Beside = z.object({ id: z.string(), life: z.number(), closed: z.boolean() });
type Beside = z.infer<typeof Beside>;

/** A file that this process holds, as the only one. */
export interface HeldFile {
  /**
   * Which of its files is not the one any more that is open; `undefined` while all are in their place. Notes, in the store and then
   * beside it, that it was asked: what is lost from then on is missed at the next start.
   */
  missing(): string | undefined;
  /** To be called before the database is closed. */
  release(): void;
}

const besideFile = (path: string) => `${path}.mark`;

/**
 * Refuses a store that was taken away or emptied: a new one in its place would post everything again. To be called before the
 * file is opened, which makes what is missing. That there is no write-ahead file is no sign of a loss: SQLite takes it away with
 * the last connection, also where a start failed before the store was marked as closed.
 */
export function refuseMissing(path: string): void {
  const beside = readBeside(path);
  if (beside === undefined) return;
  if (sizeOf(path) === 0)
    refuse("taken-away", path, "was used here and is gone or empty", "Put the file back, or restore a backup.");
}

/**
 * Marks the store as held by this process. Throws a StoreProblem where it is not the store that was used here last, lacks what
 * was written then, or is a copy of one that was in use: whoever runs that one would post everything too.
 *
 * @param asItIs takes it all the same
 */
export function holdFile(db: DatabaseSync, path: string, asItIs: boolean): HeldFile {
  db.exec(
    "CREATE TABLE IF NOT EXISTS holder (id TEXT NOT NULL, life INTEGER NOT NULL, inode TEXT NOT NULL, host TEXT NOT NULL, closed INTEGER NOT NULL) STRICT",
  );
  const found = Mark.optional().parse(db.prepare("SELECT id, life, inode, host, closed FROM holder").get());
  const inode = String(statSync(path, { bigint: true }).ino);
  if (!asItIs) refuseOther(path, found, readBeside(path), inode);
  let mark = { id: found?.id ?? randomUUID(), life: found?.life ?? 0, inode, host: hostname(), closed: 0 };
  const goOn = () => {
    mark = { ...mark, life: mark.life + 1 };
    writeMark(db, mark);
    writeBeside(path, { id: mark.id, life: mark.life, closed: false });
  };
  goOn();
  const before = new Map(filesOf(path).map((file) => [file, statsOf(file)]));
  const missing = () => filesOf(path).find((file) => isOther(before.get(file), statsOf(file)));
  return {
    missing() {
      const file = missing();
      if (file === undefined) {
        try {
          goOn();
        } catch {
          // The store takes no write: its heartbeat says so.
        }
      }
      return file;
    },
    release() {
      if (missing() !== undefined) return;
      writeMark(db, { ...mark, closed: 1 });
      const { busy } = z.object({ busy: z.number() }).parse(db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get());
      // Where a backup is being read, it empties the write-ahead file when it ends.
      if (busy === 0) writeBeside(path, { id: mark.id, life: mark.life, closed: true });
    },
  };
}

/** What is put in a store's place on purpose need not hold what was there. */
export function forgetHolder(path: string): void {
  rmSync(besideFile(path), { force: true });
}

function refuseOther(path: string, found: Mark | undefined, beside: Beside | undefined, inode: string): void {
  if (beside !== undefined && found !== undefined && beside.id !== found.id)
    refuse("taken-away", path, "is not the store that was used here last", "Put that one back, or restore a backup.");
  if (beside !== undefined && beside.life > (found?.life ?? 0))
    refuse(
      "lost-writes",
      path,
      "lacks what was written last: it is an older copy, or its write-ahead file is lost",
      putBack,
    );
  if (found !== undefined && found.closed === 0 && found.inode !== inode)
    refuse(
      "copied",
      path,
      `is a copy of a store that was in use on ${found.host}`,
      "If a bot still runs there, both would post everything: stop it. Better still, move a store by `backup` and `restore`.",
    );
}

const putBack = "Put the file and its -wal back together, or restore a backup.";

function refuse(code: StoreTrouble, path: string, what: string, remedy: string): never {
  throw new StoreProblem(
    code,
    `The store ${path} ${what}. ${remedy} To go on with what is there, start once with STORE_AS_IT_IS=yes; alerts that were posted before may come again.`,
  );
}

/** In one statement: a disk that fails leaves no transaction open. */
function writeMark(db: DatabaseSync, { id, life, inode, host, closed }: Mark): void {
  db.prepare("INSERT OR REPLACE INTO holder (rowid, id, life, inode, host, closed) VALUES (1, ?, ?, ?, ?, ?)").run(
    id,
    life,
    inode,
    host,
    closed,
  );
}

/** Renamed into place, so that nobody finds half of it. */
function writeBeside(path: string, beside: Beside): void {
  const file = besideFile(path);
  writeFileSync(`${file}.new`, JSON.stringify(beside), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readBeside(path: string): Beside | undefined {
  try {
    return Beside.safeParse(JSON.parse(readFileSync(besideFile(path), "utf8"))).data;
  } catch {
    return undefined;
  }
}

function filesOf(path: string): readonly string[] {
  return [path, `${path}-wal`, `${path}-shm`];
}

function statsOf(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** None of them ever shrinks while it is open. */
function isOther(before: BigIntStats | undefined, now: BigIntStats | undefined): boolean {
  if (before === undefined) return false;
  return now === undefined || now.ino !== before.ino || now.dev !== before.dev || now.size < before.size;
}
