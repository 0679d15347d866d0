import type { Client } from "pg";
import { z } from "zod";
import type { StoredRow } from "../store-engine.ts";
import { StoreProblem } from "../store-problem.ts";
import type { Address } from "./address.ts";
import { connected, explained } from "./connect.ts";
import { layOut } from "./layout.ts";

const Row = z.object({
  namespace: z.string(),
  key: z.string(),
  value: z.string(),
  expires: z.string().nullable(),
});
const atOnce = 1_000;

/** Every row that is live at an instant, as one moment saw them. */
export async function* liveServerRows(address: Address, at: number): AsyncGenerator<StoredRow> {
  const client = await connected(address);
  const ask = (text: string, values: unknown[] = []) => explained(address, () => client.query(text, values));
  try {
    await ask("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await ask(
      `DECLARE live NO SCROLL CURSOR FOR SELECT namespace, key, value, expires FROM ${address.schema}.record
       WHERE expires IS NULL OR expires > $1 ORDER BY namespace, key`.replace("$1", String(Math.floor(at))),
    );
    for (let rows = await next(); rows.length > 0; rows = await next()) yield* rows.map(storedRow);
  } finally {
    await client.end().catch(() => {});
  }

  async function next(): Promise<readonly unknown[]> {
    return (await ask(`FETCH ${atOnce} FROM live`)).rows;
  }
}

function storedRow(row: unknown): StoredRow {
  const { namespace, key, value, expires } = Row.parse(row);
  return [namespace, key, value, expires === null ? null : Number(expires)];
}

/** Fills an empty store in one transaction. Where it fails, closing the connection undoes all of it. */
export async function putServerRows(address: Address, rows: AsyncIterable<StoredRow>): Promise<void> {
  const client = await connected(address);
  try {
    await explained(address, async () => {
      await layOut(client, address);
      await client.query("BEGIN");
      await client.query(`LOCK TABLE ${address.schema}.record IN SHARE ROW EXCLUSIVE MODE`);
    });
    await refuseFilled(client, address);
    let slice = new Map<string, StoredRow>();
    for await (const row of rows) {
      slice.set(`${row[0]} ${row[1]}`, row);
      if (slice.size < atOnce) continue;
      await put(client, address, [...slice.values()]);
      slice = new Map();
    }
    await put(client, address, [...slice.values()]);
    await explained(address, () => client.query("COMMIT"));
  } finally {
    await client.end().catch(() => {});
  }
}

async function refuseFilled(client: Client, address: Address): Promise<void> {
  const found = await explained(address, () => client.query(`SELECT 1 FROM ${address.schema}.record LIMIT 1`));
  if (found.rows.length === 0) return;
  throw new StoreProblem(
    "failed",
    "The store is not empty. Restore into a new one: let STORE_URL name another database, or another ?schema=NAME.",
  );
}

async function put(client: Client, address: Address, rows: readonly StoredRow[]): Promise<void> {
  const text = `INSERT INTO ${address.schema}.record (namespace, key, value, expires)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])
    ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires`;
  const columns = [0, 1, 2, 3].map((at) => rows.map((row) => row[at]));
  await explained(address, () => client.query(text, columns));
}
