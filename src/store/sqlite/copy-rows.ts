import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { StoredRow } from "../store-engine.ts";
import { StoreProblem } from "../store-problem.ts";
import { explained } from "./explain-sqlite-error.ts";

const Row = z.object({ namespace: z.string(), key: z.string(), value: z.string(), expires: z.number().nullable() });

/** Every row that is live at an instant, as one moment saw them: a statement sees no later write. `file` is the store as the operator knows it. */
export async function* liveRows(db: DatabaseSync, at: number, file: string): AsyncGenerator<StoredRow> {
  const live = db.prepare("SELECT namespace, key, value, expires FROM kv WHERE expires IS NULL OR expires > ?");
  const rows = live.iterate(at);
  for (let next = step(); !next.done; next = step()) {
    const { namespace, key, value, expires } = Row.parse(next.value);
    yield [namespace, key, value, expires];
  }

  function step() {
    return explained(file, () => rows.next());
  }
}

/** Fills an empty store in one transaction. Where it fails, closing the connection undoes all of it. */
export async function putRows(db: DatabaseSync, rows: AsyncIterable<StoredRow>, file: string): Promise<void> {
  explained(file, () => db.exec("BEGIN IMMEDIATE"));
  if (explained(file, () => db.prepare("SELECT 1 FROM kv LIMIT 1").get()) !== undefined) {
    throw new StoreProblem(
      "failed",
      "The store is not empty. Restore into a new one: let STORE_URL name a file that does not exist yet.",
    );
  }
  const insert = db.prepare("INSERT OR REPLACE INTO kv (namespace, key, value, expires) VALUES (?, ?, ?, ?)");
  for await (const row of rows) explained(file, () => insert.run(...row));
  explained(file, () => db.exec("COMMIT"));
}
