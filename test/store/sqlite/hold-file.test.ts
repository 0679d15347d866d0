import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreBackup } from "../../../src/store/backup/restore-backup.ts";
import { writeBackup } from "../../../src/store/backup/write-backup.ts";
import { sqliteEngine } from "../../../src/store/sqlite/sqlite-engine.ts";
import type { Store } from "../../../src/store/store-engine.ts";
import { startChild } from "../child.ts";
import { tempFolder } from "../temp-folder.ts";
import { deps, notes, problemOf } from "./full-store.ts";

describe("a store that is open", () => {
  it.each<readonly [string, (path: string) => void | Promise<void>, string]>([
    ["its file is deleted", (path) => rmSync(path), ""],
    ["its folder is gone", (path) => rmSync(dirname(path), { recursive: true }), ""],
    ["its folder is moved", (path) => renameSync(dirname(path), `${dirname(path)}-moved`), ""],
    ["it is emptied", (path) => truncateSync(path), ""],
    ["another is put in its place", (path) => replace(path), ""],
    ["its write-ahead file is deleted", (path) => rmSync(`${path}-wal`), "-wal"],
    ["its write-ahead file is emptied", (path) => truncateSync(`${path}-wal`), "-wal"],
    ["its index is deleted", (path) => rmSync(`${path}-shm`), "-shm"],
  ])("is missed when %s", async (_, take, file) => {
    const path = aPath();
    const store = await held(path);
    expect(store.missing()).toBeUndefined();

    await take(path);

    expect(store.missing()).toBe(`${path}${file}`);
    await store.close();
  });

  it("is not missed when it is written to, nor when a backup is taken of it", async () => {
    const path = aPath();
    const store = await held(path);
    for (let round = 0; round < 40; round += 1) await store.records(notes).set(`k${round}`, "x".repeat(200_000));

    await writeBackup(sqliteEngine.backup(`sqlite:${path}`, 2_000), join(dirname(path), "backup"), 2_000);

    expect(store.missing()).toBeUndefined();
    await store.close();
  });
});

describe("a store that was closed, or whose bot was killed, is opened again", () => {
  it.each(["closed", "killed"] as const)("where it was %s", async (end) => {
    const path = aPath();
    await used(path, end);

    const store = await held(path);

    expect(await store.records(notes).get("k")).toBe("kept");
    await store.close();
  });

  it("where it was closed and its folder moved with it", async () => {
    const path = aPath();
    await used(path, "closed");
    renameSync(dirname(path), `${dirname(path)}-moved`);

    const store = await held(join(`${dirname(path)}-moved`, "bot.sqlite"));

    expect(await store.records(notes).get("k")).toBe("kept");
    await store.close();
  });

  it("where a backup was put in its place", async () => {
    const path = aPath();
    await used(path, "closed");
    const backup = join(tempFolder(), "backup");
    await writeBackup(sqliteEngine.backup(`sqlite:${path}`, 2_000), backup, 2_000);
    rmSync(path);
    await restoreBackup((rows) => sqliteEngine.restore(`sqlite:${path}`, rows), backup, 3_000);

    const store = await held(path);

    expect(await store.records(notes).get("k")).toBe("kept");
    await store.close();
  });
});

describe("a start refuses, in words that say what to do,", () => {
  it.each<readonly [string, "closed" | "killed", (path: string) => void | Promise<void>, string, RegExp]>([
    ["a store that is gone", "closed", (path) => rmSync(path), "taken-away", /is gone or empty. Put the file back/u],
    ["a store that is emptied", "killed", (path) => truncateSync(path), "taken-away", /is gone or empty/u],
    [
      "another store in its place",
      "closed",
      (path) => replace(path),
      "taken-away",
      /not the store that was used here last/u,
    ],
    ["one without its write-ahead file", "killed", (path) => rmSync(`${path}-wal`), "lost-writes", /write-ahead file/u],
    [
      "an older copy in its place",
      "closed",
      (path) => putOlderBack(path),
      "lost-writes",
      /lacks what was written last/u,
    ],
  ])("%s", async (_, end, damage, code, words) => {
    const path = aPath();
    await used(path, "closed");
    copyFileSync(path, `${path}.older`);
    await used(path, end);
    await damage(path);

    const [found, text] = await problemOf(held(path));

    expect(found).toBe(code);
    expect(text).toMatch(words);
    expect(text).toContain("STORE_AS_IT_IS=yes");
    const store = await held(path, true);
    await store.close();
    await (await held(path)).close();
  });

  it("a copy of a store in use, wherever it is run, also with all that is beside it", async () => {
    const path = aPath();
    const original = await held(path);
    const copy = join(tempFolder(), "bot.sqlite");
    for (const end of ["", "-wal", "-shm", ".mark"]) copyFileSync(`${path}${end}`, `${copy}${end}`);

    const [code, text] = await problemOf(held(copy));

    expect(code).toBe("copied");
    expect(text).toMatch(/copy of a store that was in use on .*stop it/u);
    await original.close();
  });
});

it("lets only its owner read it, also one that was made before", async () => {
  const path = aPath();
  writeFileSync(path, "", { mode: 0o644 });
  const store = await held(path);
  const lease = await sqliteEngine.lease(`sqlite:${path}`, deps);

  const all = ["", "-wal", "-shm", ".mark", ".lease", ".holder"].map((end) => statSync(`${path}${end}`).mode & 0o777);

  expect(all).toEqual(all.map(() => 0o600));
  if (lease.kind === "held") await lease.release();
  await store.close();
});

function aPath(): string {
  const folder = join(tempFolder(), "data");
  mkdirSync(folder);
  return join(folder, "bot.sqlite");
}

function held(path: string, asItIs = false): Promise<Store> {
  return sqliteEngine.open(`sqlite:${path}`, { ...deps, holds: { asItIs } });
}

/** One life of a bot. */
async function used(path: string, end: "closed" | "killed"): Promise<void> {
  if (end === "closed") {
    const store = await held(path);
    await store.records(notes).set("k", "kept");
    return store.close();
  }
  const child = startChild("hold-store.ts", path);
  expect((await child.lines.next()).value).toBe("held");
  await child.kill();
}

/** By one that a bot made elsewhere. */
async function replace(path: string): Promise<void> {
  const other = aPath();
  await used(other, "closed");
  for (const end of ["", "-wal"]) rmSync(`${path}${end}`, { force: true });
  renameSync(other, path);
}

function putOlderBack(path: string): void {
  rmSync(path);
  renameSync(`${path}.older`, path);
}
