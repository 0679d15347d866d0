import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";

/** Rows in memory, and how many transactions they were written in. */
function countedRows() {
  const db = openDatabase(":memory:", 0);
  let commits = 0;
  const exec = db.exec.bind(db);
  db.exec = (sql) => {
    if (sql === "COMMIT") commits += 1;
    exec(sql);
  };
  return { db, rows: new SqliteRows(db, ":memory:", { now: () => 0 }), commits: () => commits };
}

const row = (key: string, value = "{}") => ({ key, value });

describe("writes that are asked for in one turn", () => {
  it("reach the disk in one sync, each confirmed when it is there", async () => {
    const { rows, commits } = countedRows();

    const writes = ["a", "b", "c"].map((key) => rows.set("n", [row(key), row(`${key}2`)]));
    const before = rows.get("n", "a");
    await Promise.all(writes);

    expect(before).toBeUndefined();
    expect(rows.page("n", "", 10).map(({ key }) => key)).toEqual(["a", "a2", "b", "b2", "c", "c2"]);
    expect(commits()).toBe(1);
  });

  it("are each taken or refused on their own, and as a whole, when one of them fails", async () => {
    const { db, rows } = countedRows();
    db.exec("CREATE TRIGGER refuse BEFORE INSERT ON kv WHEN new.key = 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END;");

    const settled = await Promise.allSettled([
      rows.set("n", [row("good")]),
      rows.set("n", [row("half"), row("bad")]),
      rows.delete("n", ["none"]),
    ]);

    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(rows.page("n", "", 10).map(({ key }) => key)).toEqual(["good"]);
  });

  it("wait for the disk's sync unless none of them is to be safe at once", async () => {
    const { db, rows } = countedRows();
    const synced = [];
    for (const together of [["with-next"], ["with-next", "now"], ["with-next", "with-next"], ["now"]] as const) {
      await Promise.all(together.map((durability, at) => rows.set("n", [row(`${at}`)], durability)));
      synced.push(db.prepare("PRAGMA synchronous").get()?.["synchronous"]);
    }

    // SQLite's numbers: 1 syncs the log only when it is carried over, 2 at each commit.
    expect(synced).toEqual([1, 2, 1, 2]);
  });

  it("are written before the store closes", async () => {
    const { rows } = countedRows();

    const written = rows.set("n", [row("a")]);
    rows.close();

    await expect(written).resolves.toBeUndefined();
  });
});
