import { describe, expect, it } from "vitest";
import { UnderWay } from "../../../src/lib/under-way.ts";
import type { Records } from "../../../src/store/records/records.ts";
import { watchedStore } from "../../../src/store/records/watched-store.ts";
import type { Store } from "../../../src/store/store-engine.ts";
import { FakeClock } from "../../world.ts";
import { aStore, type Note, note, notes } from "../a-store.ts";

const never = () => new Promise<never>(() => {});

describe("a store that is watched", () => {
  it("is the same store", async () => {
    const { store } = await aStore();
    const records = watchedStore(store, new UnderWay(new FakeClock())).records(notes);

    await records.set("a", note(1));
    await records.setMany([{ key: "b", value: note(2), expiresAt: 5_000 }]);
    await records.change("a", (one) => one && note(one.count + 10));
    const found = await records.getMany(["a", "b", "c"]);
    const newest = await all(records.newestFirst());
    const gone = [await records.delete("a"), await records.deleteMany(["b"])];

    expect(found).toEqual([note(11), note(2), undefined]);
    expect(newest).toEqual([["b", note(2)]]);
    expect(gone[0]).toBe(true);
    expect(await all(records.entries())).toEqual([]);
  });

  it.each<readonly [keyof Records<Note>, (records: Records<Note>) => unknown]>([
    ["get", (records) => records.get("a")],
    ["getMany", (records) => records.getMany(["a"])],
    ["set", (records) => records.set("a", note(1))],
    ["setMany", (records) => records.setMany([])],
    ["delete", (records) => records.delete("a")],
    ["deleteMany", (records) => records.deleteMany(["a"])],
    ["change", (records) => records.change("a", () => note(1))],
    ["entries", (records) => all(records.entries())],
    ["newestFirst", (records) => all(records.newestFirst())],
  ])("counts a %s that never ends", async (_, call) => {
    const clock = new FakeClock();
    const calls = new UnderWay(clock);
    const { store } = await aStore();
    void call(watchedStore(stuck(store), calls).records(notes));

    await clock.sleep(1_000);

    expect(calls.longerThan(999)).toEqual({ count: 1, longestMs: 1_000 });
  });

  it("does not count what is done between two records", async () => {
    const clock = new FakeClock();
    const calls = new UnderWay(clock);
    const { store, records } = await aStore();
    await records.setMany(["a", "b"].map((key) => ({ key, value: note(1) })));

    for await (const _ of watchedStore(store, calls).records(notes).entries()) {
      await clock.sleep(1_000);
      expect(calls.longerThan(0)).toBeUndefined();
    }
  });
});

function stuck(store: Store): Store {
  const pages = { [Symbol.asyncIterator]: () => ({ next: never }) };
  return {
    ...store,
    records: () => ({
      get: never,
      getMany: never,
      set: never,
      setMany: never,
      delete: never,
      deleteMany: never,
      change: never,
      entries: () => pages,
      firstToExpire: () => pages,
      newestFirst: () => pages,
    }),
  };
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}
