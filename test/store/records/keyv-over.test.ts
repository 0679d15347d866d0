import { describe, expect, it } from "vitest";
import { z } from "zod";
import { storeOver } from "../../../src/store/open-store.ts";
import { defineRecord } from "../../../src/store/records/define-record.ts";
import { KeyLock } from "../../../src/store/records/key-lock.ts";
import { keyvOver } from "../../../src/store/records/keyv-over.ts";
import { type Records, recordsOver } from "../../../src/store/records/records.ts";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";

const notes = defineRecord({ name: "note", version: 1, schema: z.string() });

describe("a store that fails", () => {
  it.each([
    ["get", (records: Notes) => records.get("a")],
    ["getMany", (records: Notes) => records.getMany(["a"])],
    ["set", (records: Notes) => records.set("a", "x")],
    ["setMany", (records: Notes) => records.setMany([{ key: "a", value: "x" }])],
    ["delete", (records: Notes) => records.delete("a")],
    ["deleteMany", (records: Notes) => records.deleteMany(["a"])],
    ["change", (records: Notes) => records.change("a", () => "x")],
    ["entries", (records: Notes) => records.entries()[Symbol.asyncIterator]().next()],
  ])("throws at %s", async (_, step) => {
    const rows = brokenRows();

    await expect(step(storeOver(rows).records(notes))).rejects.toMatchObject({ name: "StoreProblem", code: "failed" });
  });

  it("would read as absent if anyone attached an error listener to Keyv: why none is attached and Keyv is given to nobody", async () => {
    const keyv = keyvOver(brokenRows(), "note");
    keyv.on("error", () => {});

    expect(await keyv.get("a")).toBeUndefined();
    expect(await keyv.set("a", "x")).toBe(false);
  });

  it("throws also when it answers a write with false", async () => {
    const keyv = keyvOver(someRows(), "note");
    keyv.setManyRaw = async (entries) => entries.map((_, index) => entries.length > 1 && index === 0);
    const records = recordsOver(notes, keyv, new KeyLock());

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
    const [first, second] = [keyvOver(rows, "one"), keyvOver(rows, "two")];
    await first.set("a", 1);
    await second.set("a", 2);

    await first.clear();

    expect([await first.has("a"), await second.has("a")]).toEqual([false, true]);
    expect(await second.hasMany(["a", "b"])).toEqual([true, false]);
    expect(await second.get("a")).toBe(2);
  });
});

type Notes = Records<string>;

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
