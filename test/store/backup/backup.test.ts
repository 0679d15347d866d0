import { lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreBackup } from "../../../src/store/backup/restore-backup.ts";
import { writeBackup } from "../../../src/store/backup/write-backup.ts";
import { engineOf } from "../../../src/store/engines.ts";
import { aStore, keysOf, note } from "../a-store.ts";
import { type EngineUnderTest, enginesUnderTest, keepingEngines } from "../engines-under-test.ts";
import { tempFolder } from "../temp-folder.ts";

const damages: readonly (readonly [string, (text: string) => string, string])[] = [
  ["a changed letter", (text) => text.replace("ҳа", "ха"), "damaged"],
  ["a cut end", (text) => text.slice(0, -80), "damaged"],
  ["a line left out", (text) => text.split("\n").toSpliced(1, 1).join("\n"), "damaged"],
  ["another file", () => "hello\n", "no backup"],
  ["nothing", () => "", "damaged"],
  ["a newer version", (text) => text.replace('"version":1', '"version":2'), "newer"],
];

describe.each(keepingEngines)("a backup ($scheme)", (engine) => {
  it("comes back whole, with what expires when it would have", async () => {
    const { file, rows } = await aBackup(engine);
    const empty = await aStore(engine);

    const restored = await restore(empty.url, file);
    empty.time.now = 2_000;

    expect([rows, restored]).toEqual([3, 3]);
    expect(await empty.records.get("k1")).toEqual(note(1));
    expect(await keysOf(empty.records)).toEqual(["k1", "k2", "k3"]);
    empty.time.now = 6_000;
    expect(await keysOf(empty.records)).toEqual(["k1", "k2"]);
  });

  it("goes through no link that lies under the name that it is written by at first", async () => {
    const { url } = await aStore(engine);
    const file = join(tempFolder(), "backup");
    const elsewhere = join(tempFolder(), "elsewhere");
    writeFileSync(elsewhere, "what is here stays");
    symlinkSync(elsewhere, `${file}.part`);

    await writeBackup((await engineOf(url)).backup(url, 2_000), file, 2_000);

    expect(readFileSync(elsewhere, "utf8")).toBe("what is here stays");
    expect(lstatSync(file).isFile()).toBe(true);
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(["a file", "a link to nothing"])("takes the place of %s only where that is asked for", async (what) => {
    const { url } = await aStore(engine);
    const file = join(tempFolder(), "backup");
    if (what === "a file") writeFileSync(file, "that from yesterday.");
    else symlinkSync("/nowhere/at/all/here", file);
    const write = async (overwrites?: boolean) =>
      writeBackup((await engineOf(url)).backup(url, 2_000), file, 2_000, overwrites);

    await expect(write()).rejects.toMatchObject({ message: expect.stringContaining("--overwrite") });
    const before = lstatSync(file).size;
    await write(true);

    expect(before).toBe(20);
    expect(lstatSync(file).size).toBeGreaterThan(100);
  });

  it("holds what was there at one instant, though the store goes on", async () => {
    const { records, file } = await aBackup(engine);
    await records.set("later", note(9));
    const empty = await aStore(engine);

    await restore(empty.url, file);

    expect(await empty.records.get("later")).toBeUndefined();
  });

  it("is of one moment, though the store is written to while it is read", async () => {
    const { records, url } = await aStore(engine);
    await records.setMany(Array.from({ length: 300 }, (_, n) => ({ key: `k${n}`, value: note(n) })));
    const met: string[] = [];

    for await (const [, key] of (await engineOf(url)).backup(url, 2_000)) {
      if (met.push(key) === 1) await records.setMany(["k299", "zz"].map((one) => ({ key: one, value: note(-1) })));
    }

    expect(met).toHaveLength(300);
    expect(met).not.toContain("zz");
  });

  it.each(damages)("with %s is refused, and changes nothing", async (_, damage, words) => {
    const { file } = await aBackup(engine);
    writeFileSync(file, damage(readFileSync(file, "utf8")));
    const empty = await aStore(engine);

    await expect(restore(empty.url, file)).rejects.toThrow(words);

    expect(await keysOf(empty.records)).toEqual([]);
  });

  it("leaves nothing behind where it fails in the middle", async () => {
    const empty = await aStore(engine);
    async function* broken() {
      yield ["note", "k1", '{"value":{"v":1,"d":{"text":"a","count":1}}}', null] as const;
      throw new Error("cut off");
    }

    await expect((await engineOf(empty.url)).restore(empty.url, broken())).rejects.toThrow("cut off");

    expect(await keysOf(empty.records)).toEqual([]);
    await empty.records.set("k1", note(1));
  });

  it("goes only into an empty store", async () => {
    const { file, url } = await aBackup(engine);

    await expect(restore(url, file)).rejects.toThrow("not empty");
  });

  it("that is not there is refused in a sentence", async () => {
    const { url } = await aStore(engine);

    await expect(restore(url, "/nowhere/backup")).rejects.toThrow("cannot be read");
  });

  it.each(keepingEngines)("moves a store to another engine ($scheme), byte for byte", async (other) => {
    const { file } = await aBackup(engine);
    const moved = await aStore(other);
    await restore(moved.url, file);

    const back = join(tempFolder(), "backup");
    await writeBackup((await engineOf(moved.url)).backup(moved.url, 2_000), back, 2_000);

    expect(notesIn(back)).toEqual(notesIn(file));
  });
});

describe.each(enginesUnderTest.filter(({ keeps }) => !keeps))(
  "a store that ends with its process ($scheme)",
  ({ newUrl }) => {
    it("says that it cannot be backed up, nor filled from a backup", async () => {
      const file = join(tempFolder(), "backup");
      const { file: good } = await aBackup(keepingEngines[0] ?? { newUrl });

      const failures = await Promise.allSettled([backup(newUrl(), file), restore(newUrl(), good)]);

      for (const failure of failures)
        expect(failure).toMatchObject({ status: "rejected", reason: { name: "StoreProblem", code: "unsupported" } });
    });
  },
);

/** A store of three notes, one of which is about to expire, and its backup. */
async function aBackup(engine: Pick<EngineUnderTest, "newUrl">) {
  const { records, url } = await aStore(engine);
  await records.setMany([1, 2].map((count) => ({ key: `k${count}`, value: note(count) })));
  await records.set("k3", note(3), { expiresAt: 5_000 });
  const file = join(tempFolder(), "backup");
  return { records, url, file, rows: await backup(url, file) };
}

async function backup(url: string, file: string): Promise<number> {
  return writeBackup((await engineOf(url)).backup(url, 2_000), file, 2_000);
}

async function restore(url: string, file: string): Promise<number> {
  const engine = await engineOf(url);
  return restoreBackup((rows) => engine.restore(url, rows), file, 3_000);
}

function notesIn(file: string): readonly string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.startsWith('["note"')).toSorted();
}
