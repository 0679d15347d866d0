/** One source file and what it imports: paths from the project's root, or package names. */
export interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly imports: readonly string[];
}

/** The folder table of ARCHITECTURE.md: what each may import besides itself and Node. Anything not named is forbidden. */
export const allowedImports: Readonly<Record<string, readonly string[]>> = {
  "src/domain": ["zod", "src/lib/durations.ts"],
  "src/lib": ["pino"],
  "src/ports": ["src/domain", "src/lib", "discord-api-types"],
  "src/settings": ["src/domain", "src/lib", "src/match", "src/facts", "yaml", "zod"],
  "src/ingest": [
    "src/domain",
    "src/lib",
    "rss-parser",
    "htmlparser2",
    "entities",
    "tldts",
    "https-proxy-agent",
    "socks-proxy-agent",
    "zod",
  ],
  "src/text": ["src/domain"],
  "src/enrich": ["src/domain", "src/lib", "src/text"],
  "src/match": ["src/domain", "src/lib", "src/text", "re2js"],
  "src/facts": ["src/domain", "src/lib", "src/text"],
  "src/same-news": ["src/domain", "src/lib/durations.ts", "src/text"],
  "src/alerts": ["src/domain", "src/lib", "src/text", "src/ports", "src/same-news"],
  "src/pipeline": ["src/domain", "src/lib", "src/ports", "src/ingest", "src/enrich", "src/match", "node-cron"],
  "src/deliver": ["src/domain", "src/lib", "src/ports"],
  "src/store": ["src/domain", "src/lib", "src/ports", "keyv", "zod"],
  "src/chat": ["src/domain", "src/lib", "src/ports", "discord-api-types"],
  "src/discord": [
    "src/domain",
    "src/lib",
    "src/ports",
    "src/chat",
    "src/deliver/stamp.ts",
    "discord.js",
    "discord-api-types",
    "@discordjs/rest",
    "zod",
  ],
  "src/terminal": ["src/domain", "src/lib", "src/ports", "src/chat", "src/deliver/stamp.ts", "discord-api-types"],
  commands: ["src/domain", "src/lib", "src/ports", "src/match", "src/facts", "src/chat", "discord-api-types"],
};

/** These connect everything and may import everything. */
const connectors = ["src/cli", "src/app", "src/app.ts", "src/main.ts"];

export function forbiddenImports(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ folder }) => !connectors.includes(folder))
    .flatMap((file) =>
      file.imports.filter((name) => !mayImport(file, name)).map((name) => `${file.path} imports ${name}`),
    );
}

function mayImport({ folder }: SourceFile, name: string): boolean {
  if (name.startsWith("node:") || name.startsWith(`${folder}/`)) return true;
  const allowed = allowedImports[folder] ?? [];
  return allowed.some((entry) => name === entry || name.startsWith(`${entry}/`));
}
