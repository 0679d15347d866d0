import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const program = `
  const { registerHooks } = await import("node:module");
  registerHooks({ load(url, context, next) { if (/node_modules\\/pg/.test(url)) console.log(url); return next(url, context); } });
  const { openStore } = await import(process.argv[1]);
  const { engineOf } = await import(process.argv[1].replace("open-store", "engines"));
  const store = await openStore("memory:", { clock: { now: () => 0 } });
  await store.close();
  if (process.argv[2] === "served") await engineOf("postgres://bot@127.0.0.1/none");
`;

it.each([
  ["an embedded store", "embedded", false],
  ["a store on a server", "served", true],
])("the client of PostgreSQL is loaded with %s: %s", (_, which, isLoaded) => {
  const openStore = join(import.meta.dirname, "../../../src/store/open-store.ts");

  const ran = spawnSync(process.execPath, ["--input-type=module", "-e", program, openStore, which], {
    encoding: "utf8",
  });

  expect(ran.stderr).toBe("");
  expect(ran.stdout.includes("node_modules/pg/")).toBe(isLoaded);
});
