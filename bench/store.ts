/**
 * Durable writes and reads through `Records` (Keyv, zod, turns) against bare `node:sqlite` on the same disk, in the same process.
 * Run: `node bench/store.ts [FOLDER]`; some 3 s. The ratio is what the layers cost; the rates are the disk's.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { openStore } from "../src/store/open-store.ts";
import { defineRecord } from "../src/store/records/define-record.ts";

const rounds = 7;
const sets = 200;
const gets = 3000;
const batch = 50;
const { sqlite: sqliteVersion } = process.versions;

const Story = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  at: z.number(),
  tags: z.array(z.string()),
});
const stories = defineRecord({ name: "story", version: 1, schema: Story });

/** Another text each time: SQLite skips a write that changes no byte, sync to disk and all (measured: 300,000 "writes" a second). */
const story = (n: number, round: number) => ({
  id: keyOf(n),
  title: `Invented title ${n}`,
  text: `Invented text ${round}. `.repeat(50),
  at: n,
  tags: ["a", "b"],
});

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), "steppewatch-bench-"));
try {
  const bare = openBare(join(folder, "bare.sqlite"));
  const store = await openStore(`sqlite:${join(folder, "store.sqlite")}`, { clock: { now: () => 1 } });
  const records = store.records(stories);

  const results: Record<string, { bare: number[]; records: number[] }> = {};
  for (let round = 0; round < rounds; round++) {
    const onBare = (n: number) => bare.set(keyOf(n), JSON.stringify(story(n, round)));
    const edit = (n: number) => bare.set(keyOf(n), bare.get(keyOf(n)).replace("text", `edit ${round}`));
    const rows = Array.from({ length: batch }, (_, n) => ({ key: keyOf(n), value: story(n, round + 100) }));
    await compare("set", sets, onBare, (n) => records.set(keyOf(n), story(n, round)));
    await compare(
      "get",
      gets,
      (n) => bare.get(keyOf(n % sets)),
      (n) => records.get(keyOf(n % sets)),
    );
    await compare("change", sets, edit, (n) =>
      records.change(keyOf(n), (old) => old && { ...old, text: `${round}${old.text}` }),
    );
    await compare(
      `setMany of ${batch}`,
      sets / 10,
      (n) => bare.setMany(rows, n),
      (n) => records.setMany(rows.map((row) => ({ ...row, value: { ...row.value, at: n } }))),
    );
  }
  print(results);
  await store.close();
  bare.close();

  async function compare(
    name: string,
    times: number,
    onBare: (n: number) => unknown,
    onRecords: (n: number) => Promise<unknown>,
  ) {
    const result = results[name] ?? { bare: [], records: [] };
    results[name] = result;
    result.bare.push(await perSecond(times, onBare));
    result.records.push(await perSecond(times, onRecords));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function openBare(path: string) {
  const db = new DatabaseSync(path);
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE kv (key TEXT PRIMARY KEY, value TEXT) STRICT;",
  );
  const set = db.prepare("INSERT INTO kv VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
  const get = db.prepare("SELECT value FROM kv WHERE key = ?");
  return {
    set: (key: string, value: string) => set.run(key, value),
    get: (key: string) => String(Object.values(get.get(key) ?? {})[0]),
    setMany(rows: readonly { key: string; value: object }[], at: number) {
      db.exec("BEGIN");
      for (const { key, value } of rows) set.run(key, JSON.stringify({ ...value, at }));
      db.exec("COMMIT");
    },
    close: () => db.close(),
  };
}

async function perSecond(times: number, work: (n: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < times; n++) await work(n);
  return (times / (performance.now() - start)) * 1000;
}

function print(results: Record<string, { bare: number[]; records: number[] }>): void {
  console.log(`medians of ${rounds} rounds, 1 kB records, Node ${process.version}, SQLite ${sqliteVersion}`);
  for (const [name, { bare, records }] of Object.entries(results)) {
    const [slow, fast] = [median(records), median(bare)];
    console.log(
      `${name.padEnd(14)} ${rate(slow)} a second, bare node:sqlite ${rate(fast)}, ratio ${(slow / fast).toFixed(2)}`,
    );
  }
}

function rate(perSecond: number): string {
  return Math.round(perSecond).toLocaleString("en").padStart(9);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function keyOf(n: number): string {
  return `story-${(n * 2654435761).toString(16)}`;
}
