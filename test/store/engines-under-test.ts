import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { StoreScheme } from "../../src/store/engines.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openDatabase } from "../../src/store/sqlite/open-database.ts";
import { storeOver } from "../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../src/store/sqlite/sqlite-rows.ts";
import type { Store } from "../../src/store/store-engine.ts";
import { hasServer, theServer } from "./postgres/a-server.ts";
import { tempFolder } from "./temp-folder.ts";

/** What the tests of the store need of an engine; a new one is a line below. */
export interface EngineUnderTest {
  /** The address of a store that nobody has opened yet, and that is gone when the test ends. */
  readonly newUrl: () => string;
  /** Whether another process, or a later one, finds what was written. */
  readonly keeps: boolean;
  /** An open store that held notes and then broke: as a disk that is gone, or a server. */
  readonly aBrokenStore: (fill: (store: Store) => Promise<void>) => Promise<Store>;
}

const underTest: Readonly<Record<StoreScheme, EngineUnderTest>> = {
  sqlite: { newUrl: newSqliteUrl, keeps: true, aBrokenStore: aBrokenFile },
  memory: { newUrl: () => "memory:", keeps: false, aBrokenStore: aBrokenMemory },
  postgres: { newUrl: () => theServer().newUrl(), keeps: true, aBrokenStore: aBrokenServer },
};

/** For `describe.each`: every engine of the table that can be had here. */
export const enginesUnderTest = Object.entries(underTest)
  .map(([scheme, engine]) => ({ scheme, ...engine }))
  .filter(({ scheme }) => scheme !== "postgres" || hasServer);

/** Those whose stores outlive their process. */
export const keepingEngines = enginesUnderTest.filter(({ keeps }) => keeps);

const clock = { now: () => 1_000 };

function newSqliteUrl(): string {
  return `sqlite:${join(tempFolder(), "bot.sqlite")}`;
}

/** The table is gone beneath the store. */
async function aBrokenFile(fill: (store: Store) => Promise<void>): Promise<Store> {
  const url = newSqliteUrl();
  const store = await openStore(url, { clock });
  await fill(store);
  const other = new DatabaseSync(url.slice("sqlite:".length));
  other.exec("DROP TABLE kv");
  other.close();
  return store;
}

async function aBrokenMemory(fill: (store: Store) => Promise<void>): Promise<Store> {
  const db = openDatabase(":memory:", 0);
  const store = storeOver(new SqliteRows(db, ":memory:", clock));
  await fill(store);
  db.exec("DROP TABLE kv");
  return store;
}

/** Its table is gone from the server. */
async function aBrokenServer(fill: (store: Store) => Promise<void>): Promise<Store> {
  const url = theServer().newUrl();
  const store = await openStore(url, { clock });
  onTestFinished(() => store.close().catch(() => {}));
  await fill(store);
  theServer().run(`DROP TABLE ${new URL(url).searchParams.get("schema")}.record CASCADE`);
  return store;
}
