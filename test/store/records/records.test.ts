import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { defineRecord } from "../../../src/store/records/define-record.ts";
import { aStore, keysOf, Note, note, notes } from "../a-store.ts";
import { enginesUnderTest, keepingEngines } from "../engines-under-test.ts";

const others = defineRecord({ name: "other", version: 1, schema: Note });

describe.each(enginesUnderTest)("records ($scheme)", (engine) => {
  it("come back as they were set, each kind for itself", async () => {
    const { records, store } = await aStore(engine);

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
    const { records } = await aStore(engine);
    await records.setMany([
      { key: "a", value: note(1) },
      { key: "b", value: note(2) },
      { key: "c", value: note(3) },
    ]);

    expect([await records.delete("a"), await records.delete("a")]).toEqual([true, false]);
    await records.deleteMany(["b", "none"]);

    expect(await keysOf(records)).toEqual(["c"]);
  });

  it.each(["", "half \ud83d"])("refuse the key %j, which a store would take for absent or for another", async (key) => {
    const { records } = await aStore(engine);

    await expect(records.get(key)).rejects.toThrow(RangeError);
    await expect(records.set(key, note(1))).rejects.toThrow(RangeError);
    await expect(
      records.setMany([
        { key: "good", value: note(1) },
        { key, value: note(1) },
      ]),
    ).rejects.toThrow(RangeError);
    expect(await records.get("good")).toBeUndefined();
  });

  it("refuse a second kind of the same name", async () => {
    const { store } = await aStore(engine);

    expect(() =>
      store.records(defineRecord({ name: "note", version: 2, schema: Note, migrations: { 1: (old) => old } })),
    ).toThrow("Two kinds");
  });

  it("are all written or none", async () => {
    const { records } = await aStore(engine);

    const half = records.setMany([
      { key: "a", value: note(1) },
      { key: "b", value: note(Number.NaN) },
    ]);

    await expect(half).rejects.toMatchObject({ code: "bad-record" });
    expect(await keysOf(records)).toEqual([]);
  });
});

describe.each(keepingEngines)("records ($scheme)", (engine) => {
  it("are there again when the store is opened again", async () => {
    const { records, store, url } = await aStore(engine);
    await records.set("a", note(1));
    await store.close();

    const again = await openStore(url, { clock: { now: () => 0 } });

    expect(await again.records(notes).get("a")).toEqual(note(1));
    await again.close();
  });
});

describe.each(enginesUnderTest)("a record's expiry ($scheme)", (engine) => {
  it("hides it from its instant on, from every kind of reading", async () => {
    const { records, time } = await aStore(engine);
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
    const { records, time } = await aStore(engine);
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
    const { records } = await aStore(engine);

    await records.set("a", note(1), { expiresAt: -5 });

    expect(await records.get("a")).toBeUndefined();
    await expect(records.set("a", note(1), { expiresAt: Number.NaN })).rejects.toThrow(RangeError);
  });
});
