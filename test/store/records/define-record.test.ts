import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineRecord } from "../../../src/store/records/define-record.ts";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { storeOver } from "../../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";

const first = defineRecord({ name: "guild", version: 1, schema: z.strictObject({ channel: z.string() }) });
const third = defineRecord({
  name: "guild",
  version: 3,
  schema: z.strictObject({ channels: z.array(z.string()).min(1), awake: z.boolean() }),
  migrations: {
    1: (old) => ({ channels: [z.object({ channel: z.string() }).parse(old).channel] }),
    2: (old) => ({ ...z.looseObject({}).parse(old), awake: false }),
  },
});

describe("a kind of record", () => {
  it("brings older records step by step to the newest shape, and stores them so at their next change", async () => {
    const { rows } = someRows();
    await storeOver(rows).records(first).set("g", { channel: "c1" });
    const records = storeOver(rows).records(third);

    const read = await records.get("g");
    const stillStored = rows.get("guild", "g");
    await records.change("g", (guild) => guild && { ...guild, awake: true });

    expect(read).toEqual({ channels: ["c1"], awake: false });
    expect(stillStored).toContain('"v":1');
    expect(rows.get("guild", "g")).toContain('"v":3');
  });

  it("refuses a record that a newer version wrote, with a sentence for the operator", async () => {
    const { rows } = someRows();
    await storeOver(rows)
      .records(third)
      .set("g", { channels: ["c1"], awake: true });
    const records = storeOver(rows).records(first);

    const problem = {
      code: "newer",
      message:
        "The guild record “g” was written by a newer version of this program (record version 3, known up to 1). Update the program, or put back a backup made with this version.",
    };
    await expect(records.get("g")).rejects.toMatchObject(problem);
    await expect(records.change("g", () => ({ channel: "c2" }))).rejects.toMatchObject(problem);
  });

  it.each([
    ["no JSON", "{"],
    ["an empty text", ""],
    ["null, which Keyv alone reads as absent", "null"],
    ["a number, which Keyv alone reads as absent", "5"],
    ["an envelope without a value, which Keyv alone reads as absent", '{"expires":9}'],
    ["a value without a version", '{"value":{"channel":"c1"}}'],
    ["another shape", '{"value":{"v":1,"d":{"chanel":"c1"}}}'],
  ])("names the record that holds %s instead of reading it as absent", async (_, stored) => {
    const { rows } = someRows();
    await rows.set("guild", [{ key: "g", value: stored }]);
    const records = storeOver(rows).records(first);

    const problem = { code: "bad-record", message: expect.stringContaining("The guild record “g” ") };
    await expect(records.get("g")).rejects.toMatchObject(problem);
    await expect(records.getMany(["none", "g"])).rejects.toMatchObject(problem);
    await expect(records.change("g", () => ({ channel: "c2" }))).rejects.toMatchObject(problem);
    await expect(records.entries()[Symbol.asyncIterator]().next()).rejects.toMatchObject(problem);
    expect(rows.get("guild", "g")).toBe(stored);
  });

  it("names the record that a migration cannot bring forward", async () => {
    const { rows } = someRows();
    await rows.set("guild", [{ key: "g", value: '{"value":{"v":1,"d":{}}}' }]);

    await expect(storeOver(rows).records(third).get("g")).rejects.toMatchObject({
      code: "bad-record",
      message: expect.stringContaining("could not be migrated from version 1 to 2"),
    });
  });

  it("writes nothing of another shape, and does not show the content", async () => {
    const { rows } = someRows();
    const records = storeOver(rows).records(third);

    const refused = records.set("g", { channels: [], awake: true });

    await expect(refused).rejects.toMatchObject({
      code: "bad-record",
      message:
        "The guild record “g” was not written: it has an unexpected shape at channels. This is a mistake of the program; report it with its version.",
    });
    expect(await records.get("g")).toBeUndefined();
  });

  it("cannot be defined with a migration missing", () => {
    expect(() =>
      defineRecord({ name: "guild", version: 3, schema: z.string(), migrations: { 2: (old) => old } }),
    ).toThrow("from version 1");
  });
});

function someRows() {
  return { rows: new SqliteRows(openDatabase(":memory:", 0), ":memory:", { now: () => 0 }) };
}
