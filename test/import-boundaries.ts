import type { CodeFile } from "../tools/code/read-code.ts";

type Judged = Pick<CodeFile, "path" | "imports" | "globals">;

/** Stands for every other folder of the table. */
const everyFolder = "every folder";

/** Globals that compute and hold, and reach nothing: every folder may use them. */
const pureGlobals: readonly string[] = [
  "AbortController",
  "AbortSignal",
  "Buffer",
  "DOMException",
  "TextDecoder",
  "TextEncoder",
  "URL",
  "URLSearchParams",
];

/**
 * The folder table of ARCHITECTURE.md: what each may use besides itself and the pure globals. That is other folders (or single
 * files of them), packages, modules of Node and globals. Whatever is not named is forbidden, and what is named is used.
 *
 * A folder whose folders have rows of their own is itself only the files that are directly in it. Only those of `src/app`,
 * with `src/app.ts` and `src/main.ts`, may import every folder.
 */
export const allowances: Readonly<Record<string, readonly string[]>> = {
  commands: [
    ...["src/domain", "src/lib", "src/ports", "src/audit", "src/match", "src/facts", "src/trends", "src/chat"],
    "node:util",
  ],
  "src/domain": ["src/lib/durations.ts", "zod"],
  "src/lib": [
    "pino",
    "node:crypto",
    "node:os",
    "node:perf_hooks",
    "node:timers/promises",
    "Date.now",
    "setTimeout",
    "clearTimeout",
  ],
  "src/ports": ["src/domain", "src/lib/shown-text.ts", "src/lib/under-way.ts", "discord-api-types"],
  "src/settings": [
    ...["src/domain", "src/lib", "src/facts", "src/store/engines.ts"],
    ...["yaml", "zod", "node:fs", "node:fs/promises", "node:path", "node:url", "process"],
  ],
  "src/ingest": [
    ...["src/domain", "src/lib"],
    ...["rss-parser", "htmlparser2", "entities", "tldts", "zod"],
    ...["node:buffer", "node:crypto", "node:dns", "node:events", "node:fs/promises"],
    ...["node:net", "node:os", "node:stream", "node:timers/promises", "node:tls", "node:worker_threads", "node:zlib"],
    ...["setTimeout", "clearTimeout", "setImmediate", "clearImmediate", "process"],
  ],
  "src/text": [],
  "src/enrich": [...["src/enrich/events", "src/enrich/places", "src/enrich/releases"], ...["src/domain", "src/text"]],
  "src/enrich/actors": ["src/enrich/lexicon", "src/text"],
  "src/enrich/events": ["src/domain", "src/enrich/actors", "src/enrich/lexicon", "src/text"],
  "src/enrich/language": ["node:fs", "node:path", "import.meta.dirname"],
  "src/enrich/lexicon": ["src/text"],
  "src/enrich/places": ["src/domain", "src/text", "src/enrich/events/place-finder.ts"],
  "src/enrich/releases": ["src/domain", "src/enrich/actors", "src/enrich/lexicon", "src/text"],
  "src/match": ["src/domain", "src/text", "re2js"],
  "src/facts": ["src/domain", "src/lib", "src/text", "node:util"],
  "src/same-news": ["src/domain", "src/lib/durations.ts", "src/text"],
  "src/trends": ["src/domain", "src/lib/csv.ts", "src/lib/durations.ts"],
  "src/alerts": ["src/domain", "src/lib", "src/ports", "src/same-news"],
  "src/pipeline": [
    ...["src/domain", "src/lib", "src/ports", "src/ingest", "node-cron"],
    ...["setImmediate", "setInterval", "clearInterval"],
  ],
  "src/deliver": ["src/domain", "src/lib", "src/ports"],
  "src/store": [
    ...[
      "src/domain",
      "src/lib",
      "src/ports",
      "src/audit",
      "src/match/story-words.ts",
      "keyv",
      "pg",
      "node:util",
      "zod",
    ],
    ...["node:crypto", "node:fs", "node:fs/promises", "node:os", "node:path", "node:readline", "node:sqlite"],
    "node:timers/promises",
    ...["process", "setImmediate"],
  ],
  "src/audit": ["src/domain", "src/lib", "node:util"],
  "src/chat": ["src/domain", "src/lib", "src/ports", "src/audit", "src/trends", "discord-api-types"],
  "src/raster": [
    ...["src/lib/one-at-a-time.ts", "@resvg/resvg-js", "node:child_process", "node:path", "node:stream/consumers"],
    ...["import.meta.dirname", "process"],
  ],
  "src/discord": [
    ...["src/domain", "src/lib", "src/ports", "src/chat", "src/raster", "src/deliver/stamp.ts", "discord.js", "zod"],
    "Response",
  ],
  "src/terminal": [
    ...["src/lib", "src/ports", "src/chat", "src/deliver/stamp.ts"],
    ...["discord-api-types", "node:fs/promises", "node:readline", "node:util"],
  ],
  "src/cli": [
    ...["src/app.ts", "src/app", "commands", "src/domain", "src/lib", "src/ports", "src/settings", "src/ingest"],
    ...[
      "src/text",
      "src/enrich",
      "src/enrich/events",
      "src/enrich/language",
      "src/enrich/places",
      "src/match",
      "src/same-news",
      "src/store",
      "src/chat",
    ],
    ...["src/discord", "src/terminal"],
    ...["commander", "zod", "node:fs/promises", "node:module", "node:module", "node:readline"],
    ...["node:stream/consumers", "node:util", "process"],
  ],
  "src/app/canary": [
    ...["src/chat/words/describe-canary.ts", "src/deliver/notify-awake.ts"],
    ...["src/domain", "src/lib", "src/ports", "src/settings", "src/ingest", "src/pipeline"],
  ],
  "src/app/jobs": [
    ...["src/domain", "src/lib", "src/ports", "src/settings", "src/alerts", "src/pipeline", "src/trends", "src/chat"],
    "src/deliver/notify-awake.ts",
    "node:util",
  ],
  "src/app/monitoring": [
    "src/deliver/notify-awake.ts",
    ...["src/chat", "src/domain", "src/lib", "src/ports", "src/settings", "node:child_process"],
    ...["node:http", "node:util", "node:v8", "node:vm"],
    ...["fetch", "AbortSignal.timeout", "process"],
  ],
  "src/app/on-request": [
    "src/domain",
    "src/lib",
    "src/ports",
    "src/settings",
    "src/ingest",
    "src/pipeline",
    "src/chat",
  ],
  "src/app/reports": [
    ...["src/app/jobs", "src/facts", "src/trends"],
    ...["src/domain", "src/lib", "src/ports", "src/ingest", "src/match", "src/same-news", "src/alerts", "src/chat"],
  ],
  "src/app/source-health": ["src/domain", "src/lib", "src/ports", "src/pipeline", "src/chat"],
  "src/app": [
    ...[everyFolder, "package.json", "node:os", "node:timers/promises", "node:worker_threads"],
    ...["Math.random", "process", "setTimeout", "clearTimeout"],
  ],
  "src/app.ts": [everyFolder, "node:crypto"],
  "src/main.ts": [everyFolder, "src/keep-compiled.cjs", "process"],
};

/** The row that a file belongs to; `undefined` where it belongs to none. */
export function folderOf(path: string): string | undefined {
  const parts = path.split("/");
  const above = parts.map((_, cut) => parts.slice(0, parts.length - cut).join("/"));
  const row = above.find((folder) => folder in allowances);
  return row !== undefined && hasFolders(row) && above[1] !== row ? undefined : row;
}

function hasFolders(row: string): boolean {
  return Object.keys(allowances).some((other) => other.startsWith(`${row}/`));
}

/** What files use that their rows do not name. */
export function findBreaches(files: readonly Judged[]): readonly string[] {
  return files.flatMap((file) => {
    const folder = folderOf(file.path);
    if (folder === undefined) return [`${file.path} belongs to no row`];
    return usesOf(file)
      .filter((use) => folderOf(use) !== folder && allowanceFor(use, folder) === undefined)
      .map((use) => `${file.path} uses ${use}`);
  });
}

/** What rows name and no file uses. */
export function findUnusedAllowances(files: readonly Judged[]): readonly string[] {
  const used = new Set(
    files.flatMap((file) => {
      const folder = folderOf(file.path) ?? "";
      return usesOf(file).map((use) => `${folder} may use ${allowanceFor(use, folder)}`);
    }),
  );
  const named = Object.entries(allowances).flatMap(([folder, names]) =>
    names.map((name) => `${folder} may use ${name}`),
  );
  return named.filter((allowance) => !used.has(allowance));
}

function usesOf({ imports, globals }: Judged): readonly string[] {
  return [...imports, ...globals.filter((name) => !pureGlobals.includes(name))];
}

/** The entry of a folder's row that covers a use. */
function allowanceFor(use: string, folder: string): string | undefined {
  const row = allowances[folder] ?? [];
  const target = folderOf(use);
  const covers = (entry: string) =>
    entry === use || entry === target || (entry === everyFolder && target !== undefined && target !== folder);
  return row.find(covers);
}
