/**
 * Preloaded into the program (`node --import`): the store on a bad disk.
 *
 * Every write takes as long as on a disk that turns: temp folders mostly lie in memory, where the gaps between two writes are
 * too short for a kill to fall into. It blocks, as the real thing does. And a share `DISK_FAILURES` of all statements that
 * read or write records, drawn by `DISK_SEED`, fails as SQLite fails: full, broken, held by another program. So does every
 * one on records of the kind that `DISK_BROKEN_AT` names.
 */
import { DatabaseSync, StatementSync } from "node:sqlite";
import { Seeded } from "./seeded.ts";

const msPerWrite = 3;
const sleeper = new Int32Array(new SharedArrayBuffer(4));
const random = new Seeded(Number(process.env["DISK_SEED"] ?? 0));
const share = Number(process.env["DISK_FAILURES"] ?? 0);
const brokenAt = process.env["DISK_BROKEN_AT"];

interface Trouble {
  /** https://sqlite.org/rescode.html */
  readonly errcode: number;
  readonly message: string;
}
const troubles: readonly [Trouble, ...Trouble[]] = [
  { errcode: 13, message: "database or disk is full" },
  { errcode: 10, message: "disk I/O error" },
  { errcode: 5, message: "database is locked" },
];

const isOfRecords = (values: readonly unknown[]) => values.length > 0;
const isCommit = ([sql]: readonly unknown[]) => sql === "COMMIT";
const isTransaction = ([sql]: readonly unknown[]) => sql === "COMMIT" || sql === "BEGIN IMMEDIATE";
const never = () => false;
const always = () => true;

wrap(StatementSync.prototype, "run", { isSlow: always, mayFail: isOfRecords });
wrap(StatementSync.prototype, "get", { isSlow: never, mayFail: isOfRecords });
wrap(StatementSync.prototype, "all", { isSlow: never, mayFail: isOfRecords });
wrap(DatabaseSync.prototype, "exec", { isSlow: isCommit, mayFail: isTransaction });

interface Ways {
  readonly isSlow: (values: readonly unknown[]) => boolean;
  readonly mayFail: (values: readonly unknown[]) => boolean;
}

function wrap(prototype: object, name: string, { isSlow, mayFail }: Ways): void {
  const act: unknown = Reflect.get(prototype, name);
  if (typeof act !== "function") throw new Error(`node:sqlite has no ${name}`);
  const badly = function (this: unknown, ...values: readonly unknown[]): unknown {
    if (isSlow(values)) Atomics.wait(sleeper, 0, 0, msPerWrite);
    const mustFail = brokenAt !== undefined && values[0] === brokenAt;
    if (mustFail || (share > 0 && mayFail(values) && random.next() < share)) {
      const { errcode, message } = random.oneOf(troubles);
      throw Object.assign(new Error(message), { code: "ERR_SQLITE_ERROR", errcode, errstr: message });
    }
    return Reflect.apply(act, this, values);
  };
  Object.defineProperty(prototype, name, { value: badly });
}
