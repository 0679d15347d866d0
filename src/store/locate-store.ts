import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { StoreProblem } from "./store-problem.ts";

/** Used when STORE_URL is not set. */
export const defaultStoreUrl = "sqlite:data/steppewatch.sqlite";

export type StorePlace =
  | { readonly kind: "memory" }
  | {
      readonly kind: "sqlite";
      /** What SQLite opens: a path, or a `file:` URI with its parameters. */
      readonly target: string;
      /** The file itself, free of symbolic links, so that two spellings of one store share one lease. */
      readonly path: string;
    };

/**
 * Reads a STORE_URL: `sqlite:PATH`, `sqlite:file:PATH?mode=ro` (SQLite's own URI), or `memory:`. Another store is added here.
 *
 * Makes the folder of the default store alone: a folder that the operator named and that is missing is a typing error
 * or a disk that is not mounted, and a fresh empty store there would look as if everything had been forgotten.
 */
export function locateStore(url: string): StorePlace {
  const [scheme, rest] = split(url);
  switch (scheme) {
    case "memory":
      return { kind: "memory" };
    case "sqlite":
      return rest === ":memory:" ? { kind: "memory" } : sqlitePlace(rest, url === defaultStoreUrl);
    case undefined:
      throw new StoreProblem(
        "unsupported",
        "STORE_URL must begin with sqlite: or memory:, as in sqlite:data/bot.sqlite.",
      );
    default:
      throw new StoreProblem(
        "unsupported",
        `STORE_URL names a ${scheme} store. This build supports sqlite and memory only: write sqlite:PATH or memory: instead.`,
      );
  }
}

function split(url: string): readonly [string | undefined, string] {
  const colon = url.indexOf(":");
  return colon < 1 ? [undefined, url] : [url.slice(0, colon).toLowerCase(), url.slice(colon + 1)];
}

function sqlitePlace(rest: string, isDefault: boolean): StorePlace {
  const target = rest.replace(/^\/\//, "");
  const path = pathOf(target);
  if (path === "")
    throw new StoreProblem("unsupported", "STORE_URL names no file: write sqlite:PATH, as in sqlite:data/bot.sqlite.");
  const folder = dirname(path);
  if (isDefault) makeFolder(folder);
  if (!existsSync(folder)) {
    throw new StoreProblem(
      "missing-folder",
      `The folder ${folder} of the store ${path} does not exist. Create it or mount its disk, or correct STORE_URL.`,
    );
  }
  return { kind: "sqlite", target, path: withoutLinks(path) };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
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
