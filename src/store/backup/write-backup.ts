import { createHash } from "node:crypto";
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import type { StoredRow } from "../store-engine.ts";
import { StoreProblem } from "../store-problem.ts";

/** Raised when older programs could not read what is written. */
export const backupVersion = 1;

/** Bytes that are gathered before they are written. */
const chunkBytes = 1 << 18;

/**
 * Writes the rows of a store as JSON lines, first what the file is, last how many rows and their SHA-256: the same for every
 * engine, so that a backup moves a store from one to another. The file appears under its name only when it is whole. Answers
 * the number of rows.
 *
 * Throws a StoreProblem where the file is there already and is not to be overwritten, or cannot be written.
 *
 * @param createdAt the instant at which the rows were live, in milliseconds since the epoch
 */
export async function writeBackup(
  rows: AsyncIterable<StoredRow>,
  file: string,
  createdAt: number,
  overwrites = false,
): Promise<number> {
  const part = `${file}.part`;
  refuseOverwriting(file, overwrites);
  const out = openPart(part);
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
  refuseOverwriting(file, overwrites);
  renameSync(part, file);
  return count;
}

function refuseOverwriting(file: string, overwrites: boolean): void {
  if (overwrites || lstatSync(file, { throwIfNoEntry: false }) === undefined) return;
  throw new StoreProblem(
    "failed",
    `The file ${file} is there already. Name another one, or add --overwrite to put the backup in its place.`,
  );
}

/** Made anew, never opened: a link that somebody laid under its name would lead the backup elsewhere. */
function openPart(part: string): number {
  try {
    rmSync(part, { force: true });
    return openSync(part, "wx", 0o600);
  } catch (cause) {
    throw new StoreProblem(
      "cannot-open",
      `The file ${part} cannot be written. Check that its folder is there, and the permissions and the room on the disk.`,
      { cause },
    );
  }
}
