import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "../../src/settings/read-environment.ts";
import { defaultStoreUrl, engineOf, engines } from "../../src/store/engines.ts";
import { openStore, storeExists } from "../../src/store/open-store.ts";
import { enginesUnderTest } from "./engines-under-test.ts";

describe.each(enginesUnderTest)("the engine $scheme", ({ scheme, newUrl, keeps }) => {
  it("is chosen by its scheme, which STORE_URL may have", async () => {
    const read = readEnvironment({ STORE_URL: newUrl() });

    expect(read).toMatchObject({ environment: { storeUrl: expect.stringMatching(`^${scheme}:`) } });
    expect(await engineOf(newUrl())).toHaveProperty("open");
  });

  it("says whether anything was ever kept, and makes nothing by it", async () => {
    const url = newUrl();
    const before = [await storeExists(url), await storeExists(url)];

    const store = await openStore(url, { clock: { now: () => 0 } });
    await store.close();

    expect(before).toEqual([false, false]);
    expect(await storeExists(url)).toBe(keeps);
  });

  it("is named where STORE_URL is refused", () => {
    const read = readEnvironment({ STORE_URL: "disk" });

    const [problem] = "problems" in read ? read.problems : [];
    expect(problem?.message).toContain(Object.entries(engines).find(([name]) => name === scheme)?.[1].form);
  });
});

it("the default store is of an engine that there is", async () => {
  expect(Object.keys(engines)).toContain(defaultStoreUrl.split(":")[0]);
});

it("only the table names the folder of an engine", () => {
  const src = join(import.meta.dirname, "..", "..", "src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const folders = files
    .filter((path) => path.endsWith("-engine.ts"))
    .map(dirname)
    .filter((path) => path !== "store");

  for (const folder of folders) {
    const name = new RegExp(`\\b${basename(folder)}\\b`, "iu");
    const naming = files.filter((path) => name.test(readFileSync(join(src, path), "utf8")));
    expect(naming.filter((path) => dirname(path) !== folder)).toEqual([join("store", "engines.ts")]);
  }
  expect(folders.length).toBeGreaterThan(0);
});
