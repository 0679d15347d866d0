import { describe, expect, it } from "vitest";
import type { Records } from "../../src/store/records/records.ts";
import { aStore, keysOf, type Note, note, notes } from "./a-store.ts";
import { enginesUnderTest } from "./engines-under-test.ts";

const steps: readonly (readonly [string, (records: Records<Note>) => Promise<unknown>])[] = [
  ["get", (records) => records.get("a")],
  ["get of what was never there", (records) => records.get("none")],
  ["getMany", (records) => records.getMany(["a", "none"])],
  ["set", (records) => records.set("a", note(2))],
  ["setMany", (records) => records.setMany([{ key: "a", value: note(2) }])],
  ["delete", (records) => records.delete("a")],
  ["deleteMany", (records) => records.deleteMany(["a"])],
  ["change", (records) => records.change("a", () => note(2))],
  ["entries", (records) => keysOf(records)],
];

describe.each(enginesUnderTest)("a store that fails ($scheme)", ({ aBrokenStore }) => {
  it.each(steps)("throws at %s, and reads nothing as absent", async (_, step) => {
    const store = await aBrokenStore((whole) => whole.records(notes).set("a", note(1)));

    await expect(step(store.records(notes))).rejects.toMatchObject({ name: "StoreProblem", code: "failed" });
  });
});

describe.each(enginesUnderTest)("a store that is used after it was closed ($scheme)", (engine) => {
  it.each(steps)("throws at %s", async (_, step) => {
    const { records, store } = await aStore(engine);
    await store.close();

    await expect(step(records)).rejects.toMatchObject({ name: "StoreProblem", code: "closed" });
  });
});
