import { onTestFinished } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open-store.ts";
import { defineRecord } from "../../src/store/records/define-record.ts";
import type { Records } from "../../src/store/records/records.ts";
import type { EngineUnderTest } from "./engines-under-test.ts";

export const Note = z.strictObject({ text: z.string(), count: z.number() });
export type Note = z.infer<typeof Note>;
export const notes = defineRecord({ name: "note", version: 1, schema: Note });

/** With what a serializer or a fold could spoil. */
export const note = (count: number): Note => ({ text: ":base64:ҳа", count });

/** An empty store of an engine, with its address, its clock and its notes. */
export async function aStore({ newUrl }: Pick<EngineUnderTest, "newUrl"> = { newUrl: () => "memory:" }) {
  const time = { now: 1_000 };
  const url = newUrl();
  const store = await openStore(url, { clock: { now: () => time.now } });
  // A test may have closed it.
  onTestFinished(() => store.close().catch(() => {}));
  return { store, records: store.records(notes), time, url };
}

export async function keysOf<T>(records: Records<T>): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of records.entries()) keys.push(key);
  return keys;
}
