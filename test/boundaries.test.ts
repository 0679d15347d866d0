import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCircles } from "../tools/code/find-circles.ts";
import { readCode } from "../tools/code/read-code.ts";
import { allowances, findBreaches, findUnusedAllowances, folderOf } from "./import-boundaries.ts";

const root = join(import.meta.dirname, "..");
const code = readCode(root);
const judged = code.filter(({ path }) => path.startsWith("src/") || path.startsWith("commands/"));

describe("folder boundaries", () => {
  it("sees every file of every folder it judges, with its imports", () => {
    const onDisk = ["src", "commands"].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.[cm]?[jt]sx?$/u.test(name))
        .map((name) => join(top, name).replaceAll("\\", "/")),
    );
    const importing = new Set(judged.flatMap(({ path, imports }) => (imports.length > 0 ? folderOf(path) : [])));

    // What runs before the program, on whatever Node a machine has, is plain JavaScript and imports nothing of it.
    expect(judged.map(({ path }) => path).toSorted()).toEqual(
      onDisk.filter((path) => !path.endsWith(".cjs")).toSorted(),
    );
    expect(Object.keys(allowances).filter((folder) => !importing.has(folder))).toEqual([]);
  });

  it("lets no folder use what its row does not name", () => {
    expect(findBreaches(judged)).toEqual([]);
  });

  it("names in no row what its folder does not use", () => {
    expect(findUnusedAllowances(judged)).toEqual([]);
  });

  it("finds no circle of imports, in tests and tools neither", () => {
    expect(findCircles(code)).toEqual([]);
  });

  it("finds no circle of folders", () => {
    const imports = Map.groupBy(judged, ({ path }) => folderOf(path) ?? "");
    const folders = [...imports].map(([path, files]) => {
      const targets = files.flatMap((file) => file.imports.flatMap((target) => folderOf(target) ?? []));
      return { path, imports: targets.filter((target) => target !== path) };
    });

    expect(findCircles(folders)).toEqual([]);
  });

  it("keeps a source's journey within 25 lines", () => {
    const journey = code.find(({ path }) => path === "src/pipeline/poll-source.ts");

    const lines = journey?.functions.find(({ name }) => name === "pollSource")?.lines;
    expect(lines).toBeGreaterThan(10);
    expect(lines).toBeLessThanOrEqual(25);
  });

  it("has the same folders as the table of ARCHITECTURE.md", () => {
    const table = /^## Folders\n(.+?)^## /msu.exec(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"))?.[1] ?? "";
    const rows = [...table.matchAll(/^\| (`.+?`) \|/gmu)].flatMap(([, cell = ""]) => [
      ...cell.matchAll(/`(.+?)\/?`/gu),
    ]);

    const beside = ["config", "test", "bench", "tools"];
    expect(rows.map(([, folder]) => folder).toSorted()).toEqual([...Object.keys(allowances), ...beside].toSorted());
  });
});
