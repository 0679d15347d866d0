import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { allowedImports, forbiddenImports, type SourceFile } from "./import-boundaries.ts";

const root = join(import.meta.dirname, "..");

describe("folder boundaries", () => {
  it("sees the files of every folder it judges", () => {
    const files = projectFiles();

    const folders = new Set(files.map(({ folder }) => folder));
    expect([...Object.keys(allowedImports)].filter((folder) => !folders.has(folder))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
  });

  it("lets no folder import what its row in ARCHITECTURE.md does not name", () => {
    expect(forbiddenImports(projectFiles())).toEqual([]);
  });

  it("reports a planted wrong import", () => {
    const planted = readFile(
      "src/domain/planted.ts",
      'import { digest } from "../store/records/records.ts";\nimport "discord.js";',
    );

    expect(forbiddenImports([planted])).toEqual([
      "src/domain/planted.ts imports src/store/records/records.ts",
      "src/domain/planted.ts imports discord.js",
    ]);
  });

  it("lets discord.js be imported by src/discord alone", () => {
    const importers = projectFiles().filter(({ imports }) => imports.some((name) => name.startsWith("discord.js")));

    expect([...new Set(importers.map(({ folder }) => folder))]).toEqual(["src/discord"]);
  });
});

function projectFiles(): readonly SourceFile[] {
  return ["src", "commands"].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(top, name))
      .map((path) => readFile(path, readFileSync(join(root, path), "utf8"))),
  );
}

function readFile(path: string, text: string): SourceFile {
  const specifiers = text.matchAll(
    /^\s*(?:import|export)\s+(?:[\w*{}\s,$]+\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/gmu,
  );
  const imports = [...specifiers].map(([, plain, dynamic]) => plain ?? dynamic ?? "");
  const resolved = imports.map((name) =>
    name.startsWith(".") ? relative(root, join(root, dirname(path), name)) : name,
  );
  return { path, folder: folderOf(path), imports: resolved };
}

function folderOf(path: string): string {
  const parts = path.split("/");
  if (parts[0] !== "src") return parts[0] ?? path;
  return parts.length === 2 ? path : `src/${parts[1]}`;
}
