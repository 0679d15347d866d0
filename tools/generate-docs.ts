import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { generatedFiles } from "./generated-files.ts";

/** Writes every generated file; with `--check` writes nothing, names those that differ and fails. */
const root = resolve(import.meta.dirname, "..");
const stale = generatedFiles().filter(({ path, content }) => contentOf(path) !== content);

if (process.argv.includes("--check")) {
  for (const { path } of stale) console.error(`${path} is out of date: run node tools/generate-docs.ts`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path, content } of stale) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), content);
    console.log(`wrote ${path}`);
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(resolve(root, path), "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
