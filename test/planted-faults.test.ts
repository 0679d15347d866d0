import { createVirtualFileSystem } from "typescript/unstable/fs";
import { describe, expect, it } from "vitest";
import { findCircles } from "../tools/code/find-circles.ts";
import { type CodeFile, readCode } from "../tools/code/read-code.ts";
import { allowances, findBreaches } from "./import-boundaries.ts";

/** Every fault goes into a file of its own, in a project that is only in memory. What follows is what has to be reported. */
const faults = [
  ["src/domain", 'import { readFileSync } from "node:fs";', "node:fs"],
  ["src/domain", 'import { readFileSync } from "fs";', "node:fs"],
  ["src/facts", 'import { DatabaseSync } from "node:sqlite";', "node:sqlite"],
  ["src/match", 'import { connect } from "node:net";', "node:net"],
  ["src/domain", 'export const ask = () => fetch("https://example.org");', "fetch"],
  ["src/alerts", 'createRequire(import.meta.url)("discord.js");', "import.meta.url"],
  ["src/alerts", 'const require = createRequire(""); require("discord.js");', "discord.js"],
  ["src/enrich", 'new Worker(new URL("../app/engine.ts", import.meta.url));', "src/app/engine.ts"],
  ["src/text", "const store = await import(`../store/open-store.ts`);", "src/store/open-store.ts"],
  ["src/chat", 'import { /* } from "zod" */ start } from "../discord/start.ts";', "src/discord/start.ts"],
  ["src/deliver", 'import "../lib/clock.ts"; import "../store/rows.ts";', "src/store/rows.ts"],
  ["src/cli", 'import { Client } from "discord.js";', "discord.js"],
  ["src/domain", 'import { digest } from "../store/records/records.ts";', "src/store/records/records.ts"],
  ["src/pipeline", 'import type { Alert } from "../alerts/take-match.ts";', "src/alerts/take-match.ts"],
  ["src/ports", 'export { join } from "../alerts/join-story.ts";', "src/alerts/join-story.ts"],
  ["src/lib", 'import "node-cron";', "node-cron"],
  ["src/enrich/events", 'import { between } from "../releases/find-nouns.ts";', "src/enrich/releases/find-nouns.ts"],
  ["src/enrich/lexicon", 'import { digest } from "../../lib/digest.ts";', "src/lib/digest.ts"],
  ["src/terminal", 'const { rest } = await import("@discordjs/rest");', "@discordjs/rest"],
  ["commands/watch", 'import { open } from "../../src/store/open-store.ts";', "src/store/open-store.ts"],
  ["src/ports", 'export type Engine = import("../app/engine.ts").Engine;', "src/app/engine.ts"],
  ["src/same-news", "const load = (name: string) => import(name);", "(computed)"],
  ["src/facts", 'const found = import.meta.resolve("../app/engine.ts");', "src/app/engine.ts"],
  ["src/facts", 'export const ask = () => globalThis.fetch("https://example.org");', "globalThis"],
  ["src/facts", 'export const disk = process.getBuiltinModule("fs");', "process"],
  ["src/match", "export class Queue extends EventTarget {}", "EventTarget"],
  ["src/alerts", "const later = { setTimeout };", "setTimeout"],
  ["src/alerts", "export const today = () => new Date();", "Date.now"],
  ["src/same-news", "export const dice = () => Math.random();", "Math.random"],
  ["src/app/jobs", 'import { Client } from "discord.js";', "discord.js"],
  ["src/app", 'import { Client } from "discord.js";', "discord.js"],
] as const;

/** Nothing of this is a fault. */
const innocent = {
  "src/domain/a-name.ts":
    "export const ask = (fetch: () => void, process: { fetch: number }) => [fetch(), process.fetch];",
  "src/domain/a-type.ts": "export interface Ends { readonly signal: AbortSignal; readonly process: typeof fetch }",
  "src/domain/a-day.ts":
    'export const day = new Date(0); export const said = "import(\\"node:fs\\")"; // import "node:fs"',
  "src/domain/a-url.ts": 'export const url = new URL("https://example.org");',
};

const circle = {
  "src/lib/one.ts": 'import type { Two } from "./two.ts";',
  "src/lib/two.ts": 'export * from "./three.ts";',
  "src/lib/three.ts": 'export const one = () => import("./one.ts");',
};

describe("planted faults", () => {
  const code = readPlanted({
    ...Object.fromEntries(faults.map(([folder, text], number) => [`${folder}/fault-${number}.ts`, text])),
    ...Object.fromEntries(Object.keys(allowances).map((row) => [inRow(row), 'import "unknown"; WebSocket;'])),
    ...innocent,
    ...circle,
    "src/app/a-new-folder/engine.ts": "",
    "src/text/believing.ts":
      "export const a = x as string;\nconst b = y!;\nlet c: any;\nconst d = [1] as const;\nlet e = <string>z;",
  });
  const breaches = findBreaches(code);

  it.each(faults)("%s: %s", (folder, text, use) => {
    const number = faults.findIndex((fault) => fault[0] === folder && fault[1] === text);

    expect(breaches).toContain(`${folder}/fault-${number}.ts uses ${use}`);
  });

  it.each(Object.keys(allowances))("sees packages and globals in %s", (row) => {
    expect(breaches).toContain(`${inRow(row)} uses unknown`);
    expect(breaches).toContain(`${inRow(row)} uses WebSocket`);
  });

  it("reports a new folder of src/app that has no row", () => {
    expect(breaches).toContain("src/app/a-new-folder/engine.ts belongs to no row");
  });

  it.each(Object.keys(innocent))("lets %s be", (path) => {
    expect(breaches.filter((breach) => breach.startsWith(path))).toEqual([]);
  });

  it("counts where a type is believed and not checked", () => {
    const believed = code.find(({ path }) => path === "src/text/believing.ts")?.believed;

    expect(believed).toEqual(["as in line 1", "! in line 2", "any in line 3", "<type> in line 5"]);
  });

  it("finds a circle of three files, of which one imports a type and one when it runs", () => {
    expect(findCircles(code)).toEqual([Object.keys(circle).toSorted()]);
  });
});

function inRow(row: string): string {
  return row.endsWith(".ts") ? row : `${row}/unknown.ts`;
}

function readPlanted(files: Readonly<Record<string, string>>): readonly CodeFile[] {
  const compilerOptions = {
    noLib: true,
    types: [],
    noEmit: true,
    allowImportingTsExtensions: true,
    module: "nodenext",
  };
  const all = { "tsconfig.json": JSON.stringify({ compilerOptions }), ...files };
  const rooted = Object.entries(all).map(([path, text]) => [`/planted/${path}`, text]);
  return readCode("/planted", createVirtualFileSystem(Object.fromEntries(rooted)));
}
