import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreBackup } from "../../../src/store/sqlite/restore-backup.ts";
import { writeBackup } from "../../../src/store/sqlite/write-backup.ts";
import { aStore, keysOf, note } from "../a-store.ts";
import { tempFolder } from "../temp-folder.ts";

/** A store of three notes, one of which is about to expire, and its backup. */
async function aBackup() {
  const { records, db } = await aStore();
  await records.setMany([1, 2].map((count) => ({ key: `k${count}`, value: note(count) })));
  await records.set("k3", note(3), { expiresAt: 5_000 });
  const file = join(tempFolder(), "backup");
  const rows = writeBackup(db, file, 2_000);
  return { records, db, file, rows };
}

describe("a backup", () => {
  it("comes back whole, with what expires when it would have", async () => {
    const { file, rows } = await aBackup();
    const empty = await aStore();

    const restored = await restoreBackup(empty.db, file, 3_000);
    empty.time.now = 2_000;

    expect([rows, restored]).toEqual([3, 3]);
    expect(await empty.records.get("k1")).toEqual(note(1));
    expect(await keysOf(empty.records)).toEqual(["k1", "k2", "k3"]);
    empty.time.now = 6_000;
    expect(await keysOf(empty.records)).toEqual(["k1", "k2"]);
  });

  it("holds what was there at one instant, though the store goes on", async () => {
    const { records, file } = await aBackup();
    await records.set("later", note(9));
    const empty = await aStore();

    await restoreBackup(empty.db, file, 3_000);

    expect(await empty.records.get("later")).toBeUndefined();
  });

  const damages: readonly (readonly [string, (text: string) => string, string])[] = [
    ["a changed letter", (text) => text.replace("ҳа", "ха"), "damaged"],
    ["a cut end", (text) => text.slice(0, -80), "damaged"],
    ["a line left out", (text) => text.split("\n").toSpliced(1, 1).join("\n"), "damaged"],
    ["another file", () => "hello\n", "no backup"],
    ["nothing", () => "", "damaged"],
    ["a newer version", (text) => text.replace('"version":1', '"version":2'), "newer"],
  ];
  for (const [what, damage, words] of damages) {
    it(`with ${what} is refused, and changes nothing`, async () => {
      const { file } = await aBackup();
      writeFileSync(file, damage(readFileSync(file, "utf8")));
      const empty = await aStore();

      await expect(restoreBackup(empty.db, file, 3_000)).rejects.toThrow(words);

      expect(await keysOf(empty.records)).toEqual([]);
    });
  }

  it("goes into an empty store alone", async () => {
    const { file, db } = await aBackup();

    await expect(restoreBackup(db, file, 3_000)).rejects.toThrow("not empty");
  });

  it("that is not there is told in a sentence", async () => {
    const { db } = await aStore();

    await expect(restoreBackup(db, "/nowhere/backup", 3_000)).rejects.toThrow("cannot be read");
  });
});
