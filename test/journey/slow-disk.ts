/**
 * Preloaded into the program (`node --import`): every write takes as long as on a disk that turns. Temp folders mostly lie in
 * memory, where the gaps between two writes are too short for a kill to fall into. Blocks, as the real thing does.
 */
import { DatabaseSync, StatementSync } from "node:sqlite";

const msPerWrite = 3;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

const disks = [
  { prototype: StatementSync.prototype, write: "run", waits: () => true },
  { prototype: DatabaseSync.prototype, write: "exec", waits: (sql: unknown) => sql === "COMMIT" },
];
for (const { prototype, write, waits } of disks) {
  const act: unknown = Reflect.get(prototype, write);
  if (typeof act !== "function") throw new Error(`node:sqlite has no ${write}`);
  const slowly = function (this: unknown, ...values: readonly unknown[]): unknown {
    if (waits(values[0])) turn();
    return Reflect.apply(act, this, values);
  };
  Object.defineProperty(prototype, write, { value: slowly });
}

function turn(): void {
  Atomics.wait(sleeper, 0, 0, msPerWrite);
}
