import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { defineRecord } from "../../../src/store/records/define-record.ts";
import { sqliteEngine } from "../../../src/store/sqlite/sqlite-engine.ts";
import { StoreProblem } from "../../../src/store/store-problem.ts";
import { tempFolder } from "../temp-folder.ts";

export const notes = defineRecord({ name: "note", version: 1, schema: z.string() });
export const deps = { clock: { now: () => 1_000 }, busyMs: 20 };
export const keys = Array.from({ length: 4000 }, (_, n) => `key-${String(n).padStart(5, "0")}`);

/** The path of a closed store with a note under each key, in some 300 pages. */
export async function aFullStore(): Promise<string> {
  const path = join(tempFolder(), "bot.sqlite");
  const store = await sqliteEngine.open(`sqlite:${path}`, deps);
  await store.records(notes).setMany(keys.map((key) => ({ key, value: `text of ${key} `.repeat(12) })));
  await store.close();
  return path;
}

/** Overwrites a part of a file, with garbage unless a byte is given. */
export function damage(path: string, at: number, length: number, byte?: number): void {
  const garbage = Buffer.from(Array.from({ length }, (_, n) => byte ?? (n * 7919 + at) % 251));
  const file = openSync(path, "r+");
  writeSync(file, garbage, 0, length, at);
  closeSync(file);
}

/** Code and sentence of the StoreProblem that a step ends in. */
export async function problemOf(step: Promise<unknown>): Promise<readonly [string, string]> {
  const error = await step.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StoreProblem) return [error.code, error.message];
  throw new Error(`Expected a StoreProblem, got ${String(error)}`);
}
