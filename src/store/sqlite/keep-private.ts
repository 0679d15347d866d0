import { chmodSync, statSync } from "node:fs";

/** Lets only the bot's user read a database and what SQLite keeps beside it: that says what people watch for. */
export function keepPrivate(path: string | null): void {
  for (const file of path === null ? [] : [path, `${path}-wal`, `${path}-shm`]) {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & 0o077) !== 0) tighten(file);
  }
}

/** Where the file is somebody else's, or the disk knows no permissions, they stay as they are. */
function tighten(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {}
}
