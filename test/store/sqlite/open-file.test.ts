import { existsSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { sqliteEngine } from "../../../src/store/sqlite/sqlite-engine.ts";
import { startChild } from "../child.ts";
import { tempFolder } from "../temp-folder.ts";
import { aFullStore, damage, deps, keys, notes, problemOf } from "./full-store.ts";

describe("opening a file", () => {
  it("names the folder that is missing and makes nothing", async () => {
    const folder = tempFolder();

    const problem = await problemOf(sqliteEngine.open(`sqlite:${folder}/mnt/bot.sqlite`, deps));

    expect(problem).toEqual([
      "missing-folder",
      `The folder ${folder}/mnt of the store ${folder}/mnt/bot.sqlite does not exist. Create it or mount its disk, or correct STORE_URL.`,
    ]);
    expect(existsSync(join(folder, "mnt"))).toBe(false);
  });

  it.each([
    ["a text file", (path: string) => writeFileSync(path, "not a database ".repeat(1000))],
    ["a store with a damaged beginning", (path: string) => damage(path, 0, 100)],
    ["a store with a damaged page in its middle", (path: string) => damage(path, 40 * 4096, 4096)],
    ["a store with a zeroed page in its middle", (path: string) => damage(path, 40 * 4096, 4096, 0)],
    ["a store that lost its end", (path: string) => truncateSync(path, 50 * 4096)],
  ])("refuses %s as damaged", async (_, harm) => {
    const path = await aFullStore();
    harm(path);

    const [code, sentence] = await problemOf(sqliteEngine.open(`sqlite:${path}`, deps));

    expect(code).toBe("corrupt");
    expect(sentence).toMatch(/^The store .* damaged.* put a backup in its place\.$/);
  });

  it("checks a file above the limit in full only after an end that was not clean; a read of a damaged page stops then", async () => {
    const path = await aFullStore();
    damage(path, 40 * 4096, 4096);
    const large = { ...deps, quick: true, wholeUpTo: 4096 };

    const store = await sqliteEngine.open(`sqlite:${path}`, large);
    const outcomes = await Promise.allSettled(keys.map((key) => store.records(notes).get(key)));
    const broken = await problemOf(store.records(notes).getMany(keys));
    await store.close();
    writeFileSync(`${path}-wal`, "left behind");
    const unclean = await problemOf(sqliteEngine.open(`sqlite:${path}`, large));

    expect(outcomes.filter((one) => one.status === "fulfilled" && one.value === undefined)).toEqual([]);
    expect([broken[0], unclean[0]]).toEqual(["corrupt", "corrupt"]);
    expect(broken[1]).toMatch(/put a backup in its place\.$/u);
  });

  it("refuses a file above the limit that lost its end or its beginning", async () => {
    const [short, headless] = [await aFullStore(), await aFullStore()];
    truncateSync(short, 50 * 4096);
    damage(headless, 0, 100);
    const open = (path: string) =>
      problemOf(sqliteEngine.open(`sqlite:${path}`, { ...deps, quick: true, wholeUpTo: 4096 }));

    expect([(await open(short))[0], (await open(headless))[0]]).toEqual(["corrupt", "corrupt"]);
  });

  it("refuses a file that may not be written", async () => {
    const path = await aFullStore();

    const [code, sentence] = await problemOf(sqliteEngine.open(`sqlite:file:${path}?mode=ro`, deps));

    expect(code).toBe("read-only");
    expect(sentence).toContain("may not be written to");
    expect(sentence).toContain("Give the bot's user write permission");
  });

  it("refuses a folder in the place of the file", async () => {
    const path = join(tempFolder(), "bot.sqlite");
    mkdirSync(path);

    expect((await problemOf(sqliteEngine.open(`sqlite:${path}`, deps)))[0]).toBe("cannot-open");
  });

  it.each(["write", "alone"])("refuses a file that another process holds (%s)", async (mode) => {
    const path = await aFullStore();
    const child = startChild("hold-file.ts", path, mode);
    expect((await child.lines.next()).value).toBe("held");

    const [code, sentence] = await problemOf(sqliteEngine.open(`sqlite:${path}`, deps));

    expect(code).toBe("locked");
    expect(sentence).toContain("is held by another program");
    expect(sentence).toContain("Close whatever has the file open");
  });

  it("refuses another program's database and leaves it as it was", async () => {
    const path = join(tempFolder(), "bot.sqlite");
    const other = new DatabaseSync(path);
    other.exec("CREATE TABLE theirs (x)");
    other.close();

    expect((await problemOf(sqliteEngine.open(`sqlite:${path}`, deps)))[0]).toBe("foreign");
    const tables = new DatabaseSync(path).prepare("SELECT name FROM sqlite_schema").all();
    expect(tables).toMatchObject([{ name: "theirs" }]);
  });

  it("refuses a store of a newer version", async () => {
    const path = await aFullStore();
    const newer = new DatabaseSync(path);
    newer.exec("PRAGMA user_version = 2");
    newer.close();

    expect((await problemOf(sqliteEngine.open(`sqlite:${path}`, deps)))[0]).toBe("newer");
  });
});
