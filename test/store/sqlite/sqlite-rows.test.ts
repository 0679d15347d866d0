import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { storeOver } from "../../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";
import { keysOf, note, notes } from "../a-store.ts";

describe("records in SQLite", () => {
  it("are all written or none also when SQLite refuses one of them, and the next write goes on", async () => {
    const { records, db } = aStoreInMemory();
    db.exec("CREATE TRIGGER t BEFORE INSERT ON kv WHEN new.key = 'bad' BEGIN SELECT raise(ABORT, 'no'); END");

    const half = records.setMany(["good", "bad"].map((key) => ({ key, value: note(1) })));

    await expect(half).rejects.toMatchObject({ code: "failed" });
    await records.setMany(["c", "d"].map((key) => ({ key, value: note(1) })));
    expect(await keysOf(records)).toEqual(["c", "d"]);
  });

  it("are not written where a change leaves the same object", async () => {
    const { records, db } = aStoreInMemory();
    await records.set("a", note(1));
    const writes = () => Object.values(db.prepare("SELECT total_changes()").get() ?? {})[0];
    const before = writes();

    await records.change("a", (current) => current);

    expect(writes()).toBe(before);
  });

  it("that have expired free the room in small steps, as later expiring ones are written", async () => {
    const { records, time, db } = aStoreInMemory();
    const rows = () => Object.values(db.prepare("SELECT count(*) FROM kv").get() ?? {})[0];
    await records.setMany(Array.from({ length: 10 }, (_, n) => ({ key: `old${n}`, value: note(n), expiresAt: 2_000 })));
    time.now = 2_000;

    const left = [];
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await records.set(`new${n}`, note(n), { expiresAt: 9_000 });
      left.push(rows());
    }

    expect(left).toEqual([9, 8, 7, 6, 5, 6]);
  });
});

function aStoreInMemory() {
  const time = { now: 1_000 };
  const db = openDatabase(":memory:", 0);
  const store = storeOver(new SqliteRows(db, ":memory:", { now: () => time.now }));
  return { records: store.records(notes), time, db };
}
