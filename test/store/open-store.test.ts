import { existsSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { defaultStoreUrl } from "../../src/store/engines.ts";
import { openStore } from "../../src/store/open-store.ts";
import { deps, problemOf } from "./sqlite/full-store.ts";
import { tempFolder } from "./temp-folder.ts";

describe("opening a store", () => {
  it("makes the folder of the default store", async () => {
    const before = process.cwd();
    process.chdir(tempFolder());
    onTestFinished(() => process.chdir(before));

    const store = await openStore(undefined, deps);
    await store.close();

    expect(existsSync("data/steppewatch.sqlite")).toBe(true);
  });

  it.each([
    [
      "redis://user:secret@host:6379",
      "STORE_URL names a redis store. This build supports sqlite and memory and postgres only: write sqlite:PATH or memory: or postgres://USER:PASSWORD@HOST/DATABASE instead.",
    ],
    ["data/bot.sqlite", `STORE_URL must begin with sqlite: or memory: or postgres:, as in ${defaultStoreUrl}.`],
    ["sqlite:", "STORE_URL names no file: write sqlite:PATH, as in sqlite:data/bot.sqlite."],
  ])("says which stores there are when asked for %s", async (url, sentence) => {
    expect(await problemOf(openStore(url, deps))).toEqual(["unsupported", sentence]);
  });
});
