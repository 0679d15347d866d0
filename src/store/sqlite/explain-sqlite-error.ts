import { StoreProblem, type StoreTrouble } from "../store-problem.ts";

/**
 * Turns what `node:sqlite` throws into the operator's sentence. `file` is the file as the operator knows it.
 * What is not SQLite's (a bug of ours) comes back as it was.
 */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (error instanceof StoreProblem || !(error instanceof Error)) return error;
  if ("code" in error && error.code === "ERR_INVALID_STATE") {
    return new StoreProblem("closed", `The store ${file} was used after it was closed.`, { cause: error });
  }
  if (!("errcode" in error) || typeof error.errcode !== "number") return error;
  const { code, says, remedy } = verdict(error.errcode);
  return new StoreProblem(code, `The store ${file} ${says} (SQLite: ${error.message}). ${remedy}`, { cause: error });
}

interface Verdict {
  readonly code: StoreTrouble;
  readonly says: string;
  readonly remedy: string;
}

const locked: Verdict = {
  code: "locked",
  says: "is held by another program",
  remedy:
    "Close whatever has the file open for writing (a database browser, a second bot, a copy job) and start again.",
};

const readOnly: Verdict = {
  code: "read-only",
  says: "may not be written to",
  remedy: "Give the bot's user write permission on the file and its folder, or mount the disk writable.",
};

const diskError: Verdict = {
  code: "failed",
  says: "could not be read or written: the disk reported an error",
  remedy: "Check the disk and the system log, then start again; what was confirmed before is kept.",
};

const corrupt: Verdict = {
  code: "corrupt",
  says: "is damaged",
  remedy: "Stop the bot, keep the file aside for later, and put a backup in its place.",
};

const full: Verdict = {
  code: "full",
  says: "cannot grow: the disk is full",
  remedy: "Free some space; what was confirmed before is kept, and the step that failed is repeated.",
};

const cannotOpen: Verdict = {
  code: "cannot-open",
  says: "cannot be opened",
  remedy: "Check that it is a file and that the bot's user may read and write it and its folder.",
};

const notADatabase: Verdict = {
  code: "corrupt",
  says: "is not a store file, or its beginning is damaged",
  remedy: "Check STORE_URL; if it is right, keep the file aside and put a backup in its place.",
};

/** By primary result code: https://sqlite.org/rescode.html. */
const verdicts: ReadonlyMap<number, Verdict> = new Map([
  [5, locked],
  [6, locked],
  [8, readOnly],
  [10, diskError],
  [11, corrupt],
  [13, full],
  [14, cannotOpen],
  [26, notADatabase],
]);

/** SQLITE_IOERR_SHMSIZE: how a disk that is full already shows when the store is opened. */
const noRoomToOpen = 4874;

function verdict(errcode: number): Verdict {
  if (errcode === noRoomToOpen) return full;
  const unknown = { code: "failed", says: "failed", remedy: `Report this with the number ${errcode}.` } as const;
  return verdicts.get(errcode & 0xff) ?? unknown;
}

/** Runs one step on the store; what SQLite throws leaves as a StoreProblem. */
export function explained<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw explainSqliteError(error, file);
  }
}
