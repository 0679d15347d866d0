import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { configFolder } from "./config-folder.ts";

const module = join(import.meta.dirname, "../../src/settings/read-environment.ts");
const script = `
  import { loadDotEnv } from ${JSON.stringify(module)};
  loadDotEnv();
  console.log(JSON.stringify([process.env.LOG_LEVEL ?? null, process.env.STORE_URL ?? null]));
`;

function environmentAfter(folder: string, env: Readonly<Record<string, string>>): unknown {
  const text = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return JSON.parse(text);
}

it("lays .env under what is set already", () => {
  const folder = configFolder({ ".env": "LOG_LEVEL=debug\nSTORE_URL=memory:\n" });

  expect(environmentAfter(folder, { STORE_URL: "sqlite:x" })).toEqual(["debug", "sqlite:x"]);
});

it("needs no .env", () => {
  expect(environmentAfter(configFolder({}), {})).toEqual([null, null]);
});
