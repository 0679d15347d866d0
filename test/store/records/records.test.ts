import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { defineRecord } from "../../../src/store/records/define-record.ts";
import { aStore, keysOf, Note, note, notes } from "../a-store.ts";
import { tempFolder } from "../temp-folder.ts";

const others = defineRecord({ name: "other", version: 1, schema: Note });

describe("records", () => {
  it("come back as they were set, each kind for itself", async () => {
    const { records, store } = await aStore();

    await records.set("a", note(1));
    await records.setMany([
      { key: "b", value: note(2) },
      { key: "c", value: note(3) },
    ]);
    await store.records(others).set("a", note(9));

    expect(await records.get("a")).toEqual(note(1));
    expect(await records.getMany(["c", "none", "a"])).toEqual([note(3), undefined, note(1)]);
    expect(await store.records(others).getMany(["a", "b"])).toEqual([note(9), undefined]);
  });

  it("are gone when deleted, and their deletion says whether they were there", async () => {
    const { records } = await aStore();
    await records.setMany([
      { key: "a", value: note(1) },
      { key: "b", value: note(2) },
      { key: "c", value: note(3) },
    ]);

    expect([await records.delete("a"), await records.delete("a")]).toEqual([true, false]);
    await records.deleteMany(["b", "none"]);

    expect(await keysOf(records)).toEqual(["c"]);
  });

  it("are there again when the store is opened again", async () => {
    const url = `sqlite:${join(tempFolder(), "bot.sqlite")}`;
    const first = await openStore(url, { clock: { now: () => 0 } });
    await first.records(notes).set("a", note(1));
    await first.close();

    const second = await openStore(url, { clock: { now: () => 0 } });

    expect(await second.records(notes).get("a")).toEqual(note(1));
    await second.close();
  });

  it.each(["", "half \ud83d"])(
    "refuse the key %j, which Keyv would take for absent or SQLite for another",
    async (key) => {
      const { records } = await aStore();

      await expect(records.get(key)).rejects.toThrow(RangeError);
      await expect(records.set(key, note(1))).rejects.toThrow(RangeError);
      await expect(
        records.setMany([
          { key: "good", value: note(1) },
          { key, value: note(1) },
        ]),
      ).rejects.toThrow(RangeError);
      expect(await records.get("good")).toBeUndefined();
    },
  );

  it("refuse a second kind of the same name", async () => {
    const { store } = await aStore();

    expect(() =>
      store.records(defineRecord({ name: "note", version: 2, schema: Note, migrations: { 1: (old) => old } })),
    ).toThrow("Two kinds");
  });

  it("are all written or none", async () => {
    const { records } = await aStore();

    const half = records.setMany([
      { key: "a", value: note(1) },
      { key: "b", value: note(Number.NaN) },
    ]);

    await expect(half).rejects.toMatchObject({ code: "bad-record" });
    expect(await keysOf(records)).toEqual([]);
  });

  it("are all written or none also when SQLite refuses one of them, and the next write goes on", async () => {
    const { records, db } = await aStore();
    db.exec("CREATE TRIGGER t BEFORE INSERT ON kv WHEN new.key = 'bad' BEGIN SELECT raise(ABORT, 'no'); END");

    const half = records.setMany(["good", "bad"].map((key) => ({ key, value: note(1) })));

    await expect(half).rejects.toMatchObject({ code: "failed" });
    await records.setMany(["c", "d"].map((key) => ({ key, value: note(1) })));
    expect(await keysOf(records)).toEqual(["c", "d"]);
  });
});

describe("a record's expiry", () => {
  it("hides it from its instant on, from every kind of reading", async () => {
    const { records, time } = await aStore();
    await records.set("a", note(1), { expiresAt: 2_000 });
    await records.setMany([
      { key: "b", value: note(2), expiresAt: 3_000 },
      { key: "c", value: note(3) },
    ]);

    time.now = 1_999;
    const before = await keysOf(records);
    time.now = 2_000;

    expect(before).toEqual(["a", "b", "c"]);
    expect(await keysOf(records)).toEqual(["b", "c"]);
    expect(await records.getMany(["a", "b"])).toEqual([undefined, note(2)]);
    expect(await records.get("a")).toBeUndefined();
    expect(await records.change("a", (current) => current)).toBeUndefined();
  });

  it("stays through a change and goes with a plain set", async () => {
    const { records, time } = await aStore();
    await records.setMany([
      { key: "a", value: note(1), expiresAt: 2_000 },
      { key: "b", value: note(1), expiresAt: 2_000 },
    ]);

    await records.change("a", () => note(2));
    await records.set("b", note(2));
    time.now = 5_000;

    expect(await keysOf(records)).toEqual(["b"]);
  });

  it("already past means gone, not for ever", async () => {
    const { records } = await aStore();

    await records.set("a", note(1), { expiresAt: -5 });

    expect(await records.get("a")).toBeUndefined();
    await expect(records.set("a", note(1), { expiresAt: Number.NaN })).rejects.toThrow(RangeError);
  });

  it("frees the room in small steps, as later expiring records are written", async () => {
    const { records, time, db } = await aStore();
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
