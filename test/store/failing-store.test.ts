import { expect, it } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open-store.ts";
import { defineRecord } from "../../src/store/records/define-record.ts";
import { failingStore } from "./failing-store.ts";

const counters = defineRecord({ name: "counter", version: 1, schema: z.number() });

it("fails the next operation that is named, once, before or after it took effect", async () => {
  const { store, failNext, pending } = failingStore(await openStore("memory:", { clock: { now: () => 0 } }));
  const records = store.records(counters);

  failNext("counter.set");
  await expect(records.set("a", 1)).rejects.toMatchObject({ code: "failed" });
  expect(await records.get("a")).toBeUndefined();

  failNext("counter.set", "after");
  await expect(records.set("a", 2)).rejects.toMatchObject({ code: "failed" });
  expect(await records.get("a")).toBe(2);

  await records.set("a", 3);
  expect(await records.get("a")).toBe(3);
  expect(pending()).toEqual([]);
});
