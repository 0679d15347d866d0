import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { StoreProblem } from "../store-problem.ts";

/** Where the store is when nothing says where. */
export const defaultFile = "data/steppewatch.sqlite";

export interface StoreFile {
  readonly kind: "file";
  /** What SQLite opens: a path, or a `file:` URI with its parameters. */
  readonly target: string;
  /** The file itself, free of symbolic links, so that two spellings of one store share one lease. */
  readonly path: string;
}

export type StorePlace = { readonly kind: "memory" } | StoreFile;

/**
 * Reads `sqlite:PATH` or `sqlite:file:PATH?mode=ro` (SQLite's own URI).
 *
 * Makes only the folder of the default store: a folder that the operator named and that is missing is a typing error
 * or a disk that is not mounted, and a fresh empty store there would look as if everything had been forgotten.
 */
export function locateFile(url: string): StorePlace {
  const target = targetOf(url);
  if (target === ":memory:") return { kind: "memory" };
  const path = pathOf(target);
  if (path === "")
    throw new StoreProblem("unsupported", "STORE_URL names no file: write sqlite:PATH, as in sqlite:data/bot.sqlite.");
  const folder = dirname(path);
  if (target === defaultFile) makeFolder(folder);
  if (!existsSync(folder)) {
    throw new StoreProblem(
      "missing-folder",
      `The folder ${folder} of the store ${path} does not exist. Create it or mount its disk, or correct STORE_URL.`,
    );
  }
  return { kind: "file", target, path: withoutLinks(path) };
}

/** Without making anything. */
export function fileExists(url: string): boolean {
  return existsSync(pathOf(targetOf(url)));
}

function targetOf(url: string): string {
  return url.slice(url.indexOf(":") + 1).replace(/^\/\//, "");
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StoreProblem(
      "cannot-open",
      `The folder ${folder} for the store cannot be made here. Give the bot's user write permission, or set STORE_URL=sqlite:PATH.`,
      { cause },
    );
  }
}

/** `file:` URIs as SQLite reads them: https://sqlite.org/uri.html. */
function pathOf(target: string): string {
  if (!target.startsWith("file:")) return target;
  const [path = ""] = target
    .slice("file:".length)
    .replace(/^\/\/(localhost)?(?=\/)/, "")
    .split(/[?#]/);
  return decodeURIComponent(path);
}

function withoutLinks(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}
