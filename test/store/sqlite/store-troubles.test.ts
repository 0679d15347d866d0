import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { sqliteEngine, storeOver } from "../../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";
import type { Store } from "../../../src/store/store-engine.ts";
import { StoreProblem } from "../../../src/store/store-problem.ts";
import { startChild } from "../child.ts";
import { tempFolder } from "../temp-folder.ts";
import { aFullStore, damage, deps, keys, notes, problemOf } from "./full-store.ts";

describe("an open store", () => {
  it("stops at a full disk, keeps what was confirmed, and goes on when there is room", async () => {
    const db = openDatabase(join(tempFolder(), "bot.sqlite"), 0);
    db.exec("PRAGMA max_page_count = 30");
    const records = storeOver(new SqliteRows(db, "bot.sqlite", deps.clock)).records(notes);
    await records.setMany(keys.slice(0, 20).map((key) => ({ key, value: "x".repeat(3000) })));

    const single = await problemOf(records.set("more", "x".repeat(90_000)));
    const many = await problemOf(records.setMany(keys.slice(20, 60).map((key) => ({ key, value: "x".repeat(3000) }))));

    expect([single[0], many[0]]).toEqual(["full", "full"]);
    expect(single[1]).toContain("the disk is full");
    expect((await records.getMany(keys.slice(0, 61))).filter((value) => value !== undefined)).toHaveLength(20);
    await records.deleteMany(keys.slice(0, 10));
    await records.set("more", "fits");
    expect(await records.get("more")).toBe("fits");
  });

  it("stops a write while another process holds the file, still reads, and goes on afterwards", async () => {
    const path = await aFullStore();
    const store = await opened(path);
    const records = store.records(notes);
    const child = startChild("hold-file.ts", path);
    expect((await child.lines.next()).value).toBe("held");

    const problems = await Promise.all([
      problemOf(records.set("new", "x")),
      problemOf(
        records.setMany([
          { key: "a", value: "x" },
          { key: "b", value: "x" },
        ]),
      ),
      problemOf(records.change("new", () => "x")),
      problemOf(records.delete(keys[0] ?? "")),
    ]);
    const read = await records.get(keys[0] ?? "");
    await child.kill();
    await records.set("new", "y");

    expect(problems.map(([code]) => code)).toEqual(["locked", "locked", "locked", "locked"]);
    expect(read).toContain("text of key-00000");
    expect(await records.getMany(["new", "a"])).toEqual(["y", undefined]);
  });

  it("never reads a record as absent when its file is damaged beneath it", async () => {
    const path = await aFullStore();
    const db = openDatabase(path, 0);
    db.exec("PRAGMA cache_size = 10");
    const records = storeOver(new SqliteRows(db, path, deps.clock)).records(notes);
    for (let page = 4; page < statSync(path).size / 4096; page += 2) damage(path, page * 4096, 4096);

    const outcomes = await Promise.all(keys.map((key) => records.get(key).catch((error: unknown) => error)));

    expect(outcomes.filter((outcome) => outcome === undefined)).toEqual([]);
    const problems = outcomes.filter((outcome) => outcome instanceof StoreProblem);
    expect(problems.length).toBeGreaterThan(100);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(["corrupt"]));
    expect((await problemOf(allOf(records.entries())))[0]).toBe("corrupt");
  });

  it("throws when it is used after it was closed", async () => {
    const store = await sqliteEngine.open("sqlite::memory:", deps);
    await store.close();

    expect((await problemOf(store.records(notes).get("a")))[0]).toBe("closed");
  });
});

async function opened(path: string): Promise<Store> {
  const store = await sqliteEngine.open(`sqlite:${path}`, deps);
  onTestFinished(() => store.close());
  return store;
}

async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}
