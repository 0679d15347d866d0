import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Holder, Lease, StoreDeps } from "../store-engine.ts";
import { StoreProblem } from "../store-problem.ts";
import { explainSqliteError } from "./explain-sqlite-error.ts";
import { keepPrivate } from "./keep-private.ts";

const HolderFile = z.object({ pid: z.int(), host: z.string(), since: z.number() });

/** Kept from the garbage collector, which closes a database, and with it frees the lock, when its lease is not referred to. */
const held = new Set<DatabaseSync>();

/**
 * How long a lock that is taken is waited for, in milliseconds. Not 0: of two that start in the same moment, each may
 * find the other in its way and both give up (measured: 8 of 60 times). And the winner has time to write its name.
 */
const patience = 200;

/**
 * Makes this process the only writer of the file at `path`, until `release` or its death, whatever kills it: the lock is the
 * kernel's.
 *
 * Throws a StoreProblem when the side files cannot be made.
 */
export async function takeFileLease(path: string, deps: Pick<StoreDeps, "clock">): Promise<Lease> {
  const lock = lockFile(`${path}.lease`);
  const holderPath = `${path}.holder`;
  if (lock === undefined) return { kind: "taken", holder: readHolder(holderPath) };

  held.add(lock);
  const release = async () => {
    held.delete(lock);
    lock.close();
    forgetHolder(holderPath);
  };
  try {
    writeHolder(holderPath, { pid: process.pid, host: hostname(), since: deps.clock.now() });
  } catch (cause) {
    await release();
    throw new StoreProblem(
      "cannot-open",
      `The file ${holderPath} cannot be written. Check the disk's room, the folder's permissions, and that the disk is not mounted read-only.`,
      { cause },
    );
  }
  return { kind: "held", release };
}

/**
 * A database that stays empty under an exclusive transaction. Nothing else may open this file, not even to read it: when
 * a process closes any handle of a file, the kernel drops all its locks on it. So the holder's name is in a file of its own.
 */
function lockFile(path: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: patience });
    keepPrivate(path);
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;");
    return lock;
  } catch (error) {
    lock?.close();
    const problem = explainSqliteError(error, path);
    if (problem instanceof StoreProblem && problem.code === "locked") return undefined;
    throw problem;
  }
}

/** Renamed into place, so that nobody reads half a name. Left behind by a kill it does no harm: it is read only where the lock is held. */
function writeHolder(path: string, holder: Holder): void {
  writeFileSync(`${path}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** One that stays, on a disk that takes no writes any more, does no harm. */
function forgetHolder(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

function readHolder(path: string): Holder | undefined {
  try {
    return HolderFile.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}
