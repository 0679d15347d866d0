import { systemClock } from "../lib/clock.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { loadDotEnv, readEnvironment } from "../settings/read-environment.ts";
import { locateStore } from "../store/locate-store.ts";
import { takeLease } from "../store/sqlite/lease.ts";
import { openDatabase } from "../store/sqlite/open-database.ts";
import { restoreBackup } from "../store/sqlite/restore-backup.ts";
import { writeBackup } from "../store/sqlite/write-backup.ts";
import { StoreProblem } from "../store/store-problem.ts";

const busyMs = 5_000;

/** `backup FILE`: a snapshot of the store, also while the bot runs. */
export async function backupVerb([file]: readonly string[]): Promise<number> {
  const storeUrl = storeFromEnvironment();
  if (storeUrl === undefined) return EX_CONFIG;
  if (file === undefined) return complain("Name the file to write: backup FILE");
  const db = openDatabase(targetOf(storeUrl), busyMs);
  try {
    const rows = writeBackup(db, file, systemClock.now());
    process.stdout.write(`Wrote ${rows} records to ${file}.\n`);
    return 0;
  } finally {
    db.close();
  }
}

/** `restore FILE`: into an empty store that no bot holds. */
export async function restoreVerb([file]: readonly string[]): Promise<number> {
  const storeUrl = storeFromEnvironment();
  if (storeUrl === undefined) return EX_CONFIG;
  if (file === undefined) return complain("Name the file to read: restore FILE");
  const lease = await takeLease(storeUrl, { clock: systemClock });
  if (lease.kind === "taken")
    return complain("A bot runs on this store. Stop it first, or give this one its own STORE_URL.");
  const db = openDatabase(targetOf(storeUrl), busyMs);
  try {
    const rows = await restoreBackup(db, file, systemClock.now());
    process.stdout.write(`Restored ${rows} records from ${file}.\n`);
    return 0;
  } finally {
    db.close();
    await lease.release();
  }
}

function storeFromEnvironment(): string | undefined {
  loadDotEnv();
  const read = readEnvironment(process.env);
  if ("environment" in read) return read.environment.storeUrl;
  for (const { variable, message } of read.problems) process.stderr.write(`${variable} ${message}\n`);
  return undefined;
}

function targetOf(storeUrl: string): string {
  const place = locateStore(storeUrl);
  if (place.kind === "sqlite") return place.target;
  throw new StoreProblem("unsupported", "A store in memory cannot be backed up: it ends with its program.");
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
