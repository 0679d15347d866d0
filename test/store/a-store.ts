import { z } from "zod";
import { storeOver } from "../../src/store/open-store.ts";
import { defineRecord } from "../../src/store/records/define-record.ts";
import type { Records } from "../../src/store/records/records.ts";
import { openDatabase } from "../../src/store/sqlite/open-database.ts";
import { SqliteRows } from "../../src/store/sqlite/sqlite-rows.ts";

export const Note = z.strictObject({ text: z.string(), count: z.number() });
export type Note = z.infer<typeof Note>;
export const notes = defineRecord({ name: "note", version: 1, schema: Note });

/** With what a serializer or a fold could spoil. */
export const note = (count: number): Note => ({ text: ":base64:ҳа", count });

/** An empty store in memory, with its clock, its notes and the connection beneath. */
export async function aStore() {
  const time = { now: 1_000 };
  const db = openDatabase(":memory:", 0);
  const store = storeOver(new SqliteRows(db, ":memory:", { now: () => time.now }));
  return { store, records: store.records(notes), time, db };
}

export async function keysOf<T>(records: Records<T>): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of records.entries()) keys.push(key);
  return keys;
}
