import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineRecord } from "../../../src/store/records/define-record.ts";
import { keyvOver, keyvRecords } from "../../../src/store/records/keyv-records.ts";
import { KeyLock } from "../../../src/store/records/store-of.ts";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";
import { SqliteStorage } from "../../../src/store/sqlite/sqlite-storage.ts";

const notes = defineRecord({ name: "note", version: 1, schema: z.string() });

describe("Keyv over a store that fails", () => {
  it("would read as absent if anyone attached an error listener to Keyv: why none is attached and Keyv is given to nobody", async () => {
    const keyv = keyvOver(new SqliteStorage(brokenRows()), "note");
    keyv.on("error", () => {});

    expect(await keyv.get("a")).toBeUndefined();
    expect(await keyv.set("a", "x")).toBe(false);
  });

  it("throws also when it answers a write with false", async () => {
    const keyv = keyvOver(new SqliteStorage(someRows()), "note");
    keyv.setManyRaw = async (entries) => entries.map((_, index) => entries.length > 1 && index === 0);
    const records = keyvRecords(notes, keyv, {
      turns: new KeyLock(),
      onUnreadable: undefined,
      firstToExpire: async function* () {},
      lastToExpire: async function* () {},
    });

    await expect(records.set("a", "x")).rejects.toMatchObject({ code: "failed" });
    await expect(
      records.setMany([
        { key: "a", value: "x" },
        { key: "b", value: "x" },
      ]),
    ).rejects.toMatchObject({ code: "failed" });
  });
});

describe("the adapter as Keyv itself uses it", () => {
  it("keeps namespaces apart, also in has and clear", async () => {
    const rows = someRows();
    const first = keyvOver(new SqliteStorage(rows), "one");
    const second = keyvOver(new SqliteStorage(rows), "two");
    await first.set("a", 1);
    await second.set("a", 2);

    await first.clear();

    expect([await first.has("a"), await second.has("a")]).toEqual([false, true]);
    expect(await second.hasMany(["a", "b"])).toEqual([true, false]);
    expect(await second.get("a")).toBe(2);
  });
});

function someRows(): SqliteRows {
  return new SqliteRows(openDatabase(":memory:", 0), ":memory:", { now: () => 0 });
}

/** The table is gone beneath the store. */
function brokenRows(): SqliteRows {
  const db = openDatabase(":memory:", 0);
  const rows = new SqliteRows(db, ":memory:", { now: () => 0 });
  db.exec("DROP TABLE kv");
  return rows;
}
