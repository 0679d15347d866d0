import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = ["src", "commands", "config", "test", "tools", "bench", "docs"].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: "utf8" }),
);
const names = new Set(files.map((path) => basename(path)));
const paths = files.map((path) => `/${path}`);

/** The changelog names what was. */
const documents = ["", "docs", "docs/adr", "bench", "test/discord-stand-in"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md") && name !== "CHANGELOG.md")
    .map((name) => join(folder, name)),
);

it.each(documents)("%s names no file or folder that is not there", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  const isThere = (path: string) =>
    names.has(path.replace(/\/$/u, "")) ||
    paths.some((known) => known.endsWith(`/${path}`)) ||
    existsSync(join(root, path)) ||
    existsSync(join(root, dirname(document), path));

  const named = [...text.matchAll(/`([\w@./-]+(?:\.(?:ts|cjs|md|svg|bin)|\/))`/gu)].map(([, path = ""]) => path);
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, path = ""]) => path);
  /** A page that explains how to add something says which names of its example are made up; `NOUN` is any noun. */
  const madeUp = /^Made up for the example: (.+)$/mu.exec(text)?.[1] ?? "";
  const isMadeUp = (path: string) =>
    madeUp.includes(`\`${path}\``) || /[A-Z]{4}/u.test(path.replace(/[A-Z]+\.md$/u, ""));
  expect([...named, ...linked].filter((path) => !isThere(path) && !isMadeUp(path))).toEqual([]);
});
