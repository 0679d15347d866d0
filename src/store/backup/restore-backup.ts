import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { RestoredMark } from "../../domain/restored-mark.ts";
import { sealRecord } from "../records/define-record.ts";
import { RestoredRecord, restoredKey, restoredMarkMs } from "../repositories/restored-mark.ts";
import type { StoredRow } from "../store-engine.ts";
import { StoreProblem } from "../store-problem.ts";
import { backupVersion } from "./write-backup.ts";

const Head = z.object({ what: z.literal("steppewatch backup"), version: z.int(), createdAt: z.number() });
const Row = z.tuple([z.string(), z.string(), z.string(), z.number().nullable()]);
const Tail = z.object({ rows: z.int(), sha256: z.string() });

/**
 * Puts a backup into an empty store, all of it or nothing; answers the number of rows. The file is read twice: its checksum
 * first, so that a damaged one changes nothing. The store remembers that it was put back: what was posted after the snapshot
 * is looked for in the channels, not posted again.
 *
 * Throws a StoreProblem for a file that is no backup, is damaged or newer, and what `put` throws.
 *
 * @param put an engine's `restore`
 * @param restoredAt milliseconds since the epoch
 */
export async function restoreBackup(
  put: (rows: AsyncIterable<StoredRow>) => Promise<void>,
  file: string,
  restoredAt: number,
): Promise<number> {
  const { rows, createdAt } = await check(file);
  await put(withMark(rowsOf(file), { snapshotAt: createdAt, restoredAt }));
  return rows;
}

async function* withMark(rows: AsyncIterable<StoredRow>, mark: RestoredMark): AsyncGenerator<StoredRow> {
  for await (const row of rows) if (row[0] !== RestoredRecord.name) yield row;
  const expires = mark.restoredAt + restoredMarkMs;
  const sealed = sealRecord(RestoredRecord, restoredKey, mark);
  yield [RestoredRecord.name, restoredKey, JSON.stringify({ value: sealed, expires }), expires];
}

async function* rowsOf(file: string): AsyncGenerator<StoredRow> {
  for await (const line of linesOf(file)) if (line.startsWith("[")) yield Row.parse(JSON.parse(line));
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
