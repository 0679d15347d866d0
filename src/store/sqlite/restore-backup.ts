import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { sealRecord } from "../records/define-record.ts";
import { RestoredRecord, restoredKey, restoredMarkMs } from "../repositories/restored-mark.ts";
import { StoreProblem } from "../store-problem.ts";
import { explained } from "./explain-sqlite-error.ts";
import { backupVersion } from "./write-backup.ts";

const Head = z.object({ what: z.literal("steppewatch backup"), version: z.int(), createdAt: z.number() });
const Row = z.tuple([z.string(), z.string(), z.string(), z.number().nullable()]);
const Tail = z.object({ rows: z.int(), sha256: z.string() });

/**
 * Puts a backup into an empty store, all of it or nothing; answers the number of rows. The file is read twice: its checksum
 * first, so that a damaged one changes nothing. The store remembers that it was put back: what was posted after the snapshot
 * is looked for in the channels, not posted again.
 *
 * Throws a StoreProblem for a file that is no backup, is damaged or newer, and for a store that holds anything.
 *
 * @param restoredAt milliseconds since the epoch
 */
export async function restoreBackup(db: DatabaseSync, file: string, restoredAt: number): Promise<number> {
  const kept = explained(file, () => db.prepare("SELECT 1 FROM kv LIMIT 1").get());
  if (kept !== undefined) {
    throw new StoreProblem(
      "failed",
      "The store is not empty. Restore into a new one: let STORE_URL name a file that does not exist yet.",
    );
  }
  const { rows, createdAt } = await check(file);
  const insert = db.prepare("INSERT OR REPLACE INTO kv (namespace, key, value, expires) VALUES (?, ?, ?, ?)");
  explained(file, () => db.exec("BEGIN IMMEDIATE"));
  for await (const line of linesOf(file)) {
    if (line.startsWith("[")) explained(file, () => insert.run(...Row.parse(JSON.parse(line))));
  }
  const mark = sealRecord(RestoredRecord, restoredKey, { snapshotAt: createdAt, restoredAt });
  const expires = restoredAt + restoredMarkMs;
  const stored = JSON.stringify({ value: mark, expires });
  explained(file, () => insert.run(RestoredRecord.name, restoredKey, stored, expires));
  explained(file, () => db.exec("COMMIT"));
  return rows;
}

/** Throws unless the file is whole and ours; answers how many rows it has, and of which instant. */
async function check(file: string): Promise<{ readonly rows: number; readonly createdAt: number }> {
  const hash = createHash("sha256");
  let rows = 0;
  let head: z.infer<typeof Head> | undefined;
  let tail: z.infer<typeof Tail> | undefined;
  for await (const line of linesOf(file)) {
    head ??= read(Head, line) ?? refuse(file, "is no backup of this program");
    tail = line.startsWith("{") ? read(Tail, line) : undefined;
    if (tail === undefined) hash.update(`${line}\n`);
    if (line.startsWith("[")) rows += 1;
  }
  if (head !== undefined && head.version > backupVersion)
    refuse(file, "was written by a newer version of this program; update the program");
  if (tail === undefined || tail.rows !== rows || tail.sha256 !== hash.digest("hex"))
    refuse(file, "is damaged or cut off; take another one");
  return { rows, createdAt: head?.createdAt ?? 0 };
}

function read<T>(schema: z.ZodType<T>, line: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function refuse(file: string, what: string): never {
  throw new StoreProblem("failed", `The file ${file} ${what}. Nothing was restored.`);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, "utf8").on("error", () => undefined);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new StoreProblem("failed", `The file ${file} cannot be read. Check its name and permissions.`, { cause });
  }
}
