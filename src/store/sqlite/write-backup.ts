import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { explained } from "./explain-sqlite-error.ts";

/** Raised when older programs could not read what is written. */
export const backupVersion = 1;

/** Bytes that are gathered before they are written. */
const chunkBytes = 1 << 18;

/**
 * Writes every row that is live as of one instant, while others go on writing: JSON lines, first what the file is, last how
 * many rows and their SHA-256. The file appears under its name only when it is whole. Answers the number of rows.
 *
 * @param createdAt milliseconds since the epoch
 */
export function writeBackup(db: DatabaseSync, file: string, createdAt: number): number {
  const part = `${file}.part`;
  const out = openSync(part, "w", 0o600);
  const hash = createHash("sha256");
  let gathered = "";
  let rows = 0;
  const write = (line: string) => {
    hash.update(line);
    gathered += line;
    if (gathered.length < chunkBytes) return;
    writeSync(out, gathered);
    gathered = "";
  };
  try {
    write(`${JSON.stringify({ what: "steppewatch backup", version: backupVersion, createdAt })}\n`);
    explained(file, () => {
      db.exec("BEGIN");
      const live = db.prepare("SELECT namespace, key, value, expires FROM kv WHERE expires IS NULL OR expires > ?");
      for (const { namespace, key, value, expires } of live.iterate(createdAt)) {
        write(`${JSON.stringify([namespace, key, value, expires])}\n`);
        rows += 1;
      }
      db.exec("COMMIT");
    });
    writeSync(out, `${gathered}${JSON.stringify({ rows, sha256: hash.digest("hex") })}\n`);
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
  renameSync(part, file);
  return rows;
}
