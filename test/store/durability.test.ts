import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open-store.ts";
import { defineRecord } from "../../src/store/records/define-record.ts";
import { openDatabase } from "../../src/store/sqlite/open-database.ts";
import { startChild } from "./child.ts";
import { keepingEngines } from "./engines-under-test.ts";
import { tempFolder } from "./temp-folder.ts";

const numbers = defineRecord({ name: "number", version: 1, schema: z.number() });

describe.each(keepingEngines)("a store whose process is killed ($scheme)", ({ newUrl }) => {
  it.each([40, 171, 602])("keeps every confirmed write when SIGKILL comes after %i of them", async (writes) => {
    const url = newUrl();
    const child = startChild("write-until-killed.ts", url);
    const confirmed: number[] = [];

    while (confirmed.length < writes) confirmed.push(Number((await child.lines.next()).value));
    await child.kill();

    const store = await openStore(url, { clock: { now: () => 0 } });
    const found = await store.records(numbers).getMany(confirmed.map((n) => `n${n}`));
    expect(found).toEqual(confirmed);
    const twins = confirmed.filter((n) => n % 3 === 2);
    expect(await store.records(numbers).getMany(twins.map((n) => `twin${n}`))).toEqual(twins);
    await store.close();
  });
});

describe("a store in a file", () => {
  it("syncs to disk at each write, so that a power cut takes none either", () => {
    const db = openDatabase(join(tempFolder(), "bot.sqlite"), 0);

    const settings = ["synchronous", "journal_mode"].map((name) => db.prepare(`PRAGMA ${name}`).get());

    expect(settings).toMatchObject([{ synchronous: 2 }, { journal_mode: "wal" }]);
    db.close();
  });
});
