import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineRecord } from "../../src/store/define-record.ts";
import { openStore } from "../../src/store/open-store.ts";

const Note = z.strictObject({ text: z.string(), count: z.number() });
const notes = defineRecord({ name: "note", version: 1, schema: Note });
const clock = { now: () => 1_000 };

describe("records", () => {
  it("gives back what was set", async () => {
    const store = await openStore("memory:", { clock });
    const records = store.records(notes);

    await records.set("a", { text: ":hello", count: 1 });

    expect(await records.get("a")).toEqual({ text: ":hello", count: 1 });
    expect(await records.getMany(["b", "a"])).toEqual([undefined, { text: ":hello", count: 1 }]);
  });

  it("lets 1,000 changes of one record take turns", async () => {
    const store = await openStore("memory:", { clock });
    const records = store.records(notes);

    const increments = Array.from({ length: 1000 }, () =>
      store.records(notes).change("a", (note) => ({ text: "", count: (note?.count ?? 0) + 1 })),
    );
    await Promise.all(increments);

    expect((await records.get("a"))?.count).toBe(1000);
  });
});
