import { describe, expect, it } from "vitest";
import { aStore, keysOf, note, notes } from "../a-store.ts";
import { enginesUnderTest } from "../engines-under-test.ts";

describe.each(enginesUnderTest)("changing a record ($scheme)", (engine) => {
  it("takes turns, so that 1,000 increments at once make 1,000", async () => {
    const { store } = await aStore(engine);

    const increments = Array.from({ length: 1000 }, () =>
      store.records(notes).change("a", (current) => note((current?.count ?? 0) + 1)),
    );
    const results = await Promise.all(increments);

    expect((await store.records(notes).get("a"))?.count).toBe(1000);
    expect(results.at(-1)?.count).toBe(1000);
  });

  it("takes turns with sets, deletes and many at once", async () => {
    const { records } = await aStore(engine);
    const seen: (number | undefined)[] = [];
    const look = () =>
      records.change("a", (current) => {
        seen.push(current?.count);
        return note((current?.count ?? 0) + 1);
      });

    await Promise.all([
      records.set("a", note(10)),
      look(),
      records.setMany([
        { key: "a", value: note(20) },
        { key: "b", value: note(1) },
      ]),
      look(),
      records.delete("a"),
      look(),
    ]);

    expect(seen).toEqual([10, 20, undefined]);
    expect(await records.get("a")).toEqual(note(1));
  });

  it("leaves no record for undefined", async () => {
    const { records } = await aStore(engine);
    await records.set("a", note(1));

    const left = await records.change("a", () => undefined);

    expect(left).toBeUndefined();
    expect(await records.get("a")).toBeUndefined();
  });

  it("lets the next one go on when an edit throws", async () => {
    const { records } = await aStore(engine);

    const broken = records.change("a", () => {
      throw new Error("no");
    });
    const next = records.change("a", () => note(2));

    await expect(broken).rejects.toThrow("no");
    expect(await next).toEqual(note(2));
  });
});

describe.each(enginesUnderTest)("walking through records ($scheme)", (engine) => {
  it("meets every one, also where a key goes on from the last of a page", async () => {
    const { records } = await aStore(engine);
    const keys = Array.from({ length: 250 }, (_, n) => "a".repeat(n + 1));
    await records.setMany(keys.map((key) => ({ key, value: note(0) })));

    expect(await keysOf(records)).toEqual(keys);
  });

  it("meets each that stays once, in the order of keys, whatever is written meanwhile", async () => {
    const { records } = await aStore(engine);
    const staying = Array.from({ length: 350 }, (_, n) => `k${String(n).padStart(4, "0")}`);
    await records.setMany(staying.map((key, n) => ({ key, value: note(n) })));
    await records.setMany(staying.map((key, n) => ({ key: `${key}-going`, value: note(n) })));

    const met: string[] = [];
    for await (const [key] of records.entries()) {
      met.push(key);
      await records.delete(`${key}-going`);
      await records.set(`${key}-coming`, note(0));
      await records.change(key, (current) => current && { ...current, count: -1 });
    }

    expect(met.filter((key) => !key.includes("-"))).toEqual(staying);
    expect(met).toEqual([...new Set(met)].sort());
  });
});
