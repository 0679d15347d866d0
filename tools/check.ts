import { spawnSync } from "node:child_process";

/** What `npm run check` runs; the first that fails ends it. `--without-tests` is for who has run them already. */
const all: readonly (readonly [name: string, ...command: readonly string[]])[] = [
  ["format and lint", "biome", "check", "--error-on-warnings"],
  ["types", "tsc", "-p", "."],
  ["tests", "vitest", "run"],
  ["figures", "node", "tools/style-figures.ts"],
  ["generated docs", "node", "tools/generate-docs.ts", "--check"],
  ["unused code", "knip"],
];

const steps = process.argv.includes("--without-tests") ? all.filter(([name]) => name !== "tests") : all;
for (const [name, command = "", ...args] of steps) {
  console.log(`── ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) continue;
  console.error(`── ${name}: failed (${[command, ...args].join(" ")})`);
  process.exit(1);
}
console.log("── all clean");
