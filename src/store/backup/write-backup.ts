import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import type { StoredRow } from "../store-engine.ts";

/** Raised when older programs could not read what is written. */
export const backupVersion = 1;

/** Bytes that are gathered before they are written. */
const chunkBytes = 1 << 18;

/**
 * Writes the rows of a store as JSON lines, first what the file is, last how many rows and their SHA-256: the same for every
 * engine, so that a backup moves a store from one to another. The file appears under its name only when it is whole. Answers
 * the number of rows.
 *
 * @param createdAt the instant at which the rows were live, in milliseconds since the epoch
 */
export async function writeBackup(rows: AsyncIterable<StoredRow>, file: string, createdAt: number): Promise<number> {
  const part = `${file}.part`;
  const out = openSync(part, "w", 0o600);
  const hash = createHash("sha256");
  let gathered = "";
  let count = 0;
  const write = (line: string) => {
    hash.update(line);
    gathered += line;
    if (gathered.length < chunkBytes) return;
    writeSync(out, gathered);
    gathered = "";
  };
  try {
    write(`${JSON.stringify({ what: "steppewatch backup", version: backupVersion, createdAt })}\n`);
    for await (const row of rows) {
      write(`${JSON.stringify(row)}\n`);
      count += 1;
    }
    writeSync(out, `${gathered}${JSON.stringify({ rows: count, sha256: hash.digest("hex") })}\n`);
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
  renameSync(part, file);
  return count;
}
