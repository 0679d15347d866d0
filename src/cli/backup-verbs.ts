import { systemClock } from "../lib/clock.ts";
import { EX_CONFIG } from "../settings/config-problem.ts";
import { restoreBackup } from "../store/backup/restore-backup.ts";
import { writeBackup } from "../store/backup/write-backup.ts";
import { engineOf } from "../store/engines.ts";
import { complain } from "./complain.ts";
import { storeFromEnvironment } from "./store-from-environment.ts";

const overwrite = "--overwrite";

/** `backup FILE [--overwrite]`: a snapshot of the store, also while the bot runs. */
export async function backupVerb(words: readonly string[]): Promise<number> {
  const [file] = words.filter((word) => word !== overwrite);
  const storeUrl = storeFromEnvironment();
  if (storeUrl === undefined) return EX_CONFIG;
  if (file === undefined) return complain("Name the file to write: backup FILE");
  const engine = await engineOf(storeUrl);
  if (!(await engine.exists(storeUrl)))
    return complain("There is no store where STORE_URL says. Set it as the bot has it, in the environment or in .env.");
  const now = systemClock.now();
  const rows = await writeBackup(engine.backup(storeUrl, now), file, now, words.includes(overwrite));
  process.stdout.write(`Wrote ${rows} records to ${file}.\n`);
  return 0;
}

/** `restore FILE`: into an empty store that no bot holds. */
export async function restoreVerb([file]: readonly string[]): Promise<number> {
  const storeUrl = storeFromEnvironment();
  if (storeUrl === undefined) return EX_CONFIG;
  if (file === undefined) return complain("Name the file to read: restore FILE");
  const engine = await engineOf(storeUrl);
  const lease = await engine.lease(storeUrl, { clock: systemClock });
  if (lease.kind === "taken")
    return complain("A bot runs on this store. Stop it first, or give this one its own STORE_URL.");
  try {
    const rows = await restoreBackup((put) => engine.restore(storeUrl, put), file, systemClock.now());
    process.stdout.write(`Restored ${rows} records from ${file}.\n`);
    return 0;
  } finally {
    await lease.release();
  }
}
