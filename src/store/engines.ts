import { z } from "zod";
import { defaultFile } from "./sqlite/locate-file.ts";
import type { StoreEngine } from "./store-engine.ts";
import { StoreProblem } from "./store-problem.ts";

interface EngineEntry {
  /** How its STORE_URL is written; nothing follows the colon where the form ends with it. */
  readonly form: string;
  /** What is to be known of it, as the end of a sentence that names the form. */
  readonly note?: string;
  /** Loads it: what an engine needs is in no process that does not use it. */
  readonly load: () => Promise<StoreEngine>;
}

/** The engines, by the scheme of STORE_URL. A new one is a folder beside `sqlite/` and a line here: `docs/adding-a-store-engine.md`. */
export const engines = {
  sqlite: { form: "sqlite:PATH", load: async () => (await import("./sqlite/sqlite-engine.ts")).sqliteEngine },
  memory: {
    form: "memory:",
    note: ", which forgets all at the end",
    load: async () => (await import("./sqlite/sqlite-engine.ts")).memoryEngine,
  },
  postgres: {
    form: "postgres://USER:PASSWORD@HOST/DATABASE",
    note: ", a server of PostgreSQL (`?schema=NAME` where several stores are in one database)",
    load: async () => (await import("./postgres/postgres-engine.ts")).postgresEngine,
  },
} as const satisfies Readonly<Record<string, EngineEntry>>;

export type StoreScheme = keyof typeof engines;

/** Used when STORE_URL is not set. */
export const defaultStoreUrl = `sqlite:${defaultFile}`;

const entries: ReadonlyMap<string, EngineEntry> = new Map(Object.entries(engines));
const forms = [...entries.values()].map(({ form }) => form);
const pattern = [...entries].map(([scheme, { form }]) => (form === `${scheme}:` ? form : `${scheme}:.+`)).join("|");

/** STORE_URL as the environment gives it. The address may hold a password: no problem shows it. */
export const StoreUrl = z
  .string()
  .regex(new RegExp(`^(?:${pattern})$`), { error: `is not a store; allowed: ${forms.join(", or ")}` })
  .default(defaultStoreUrl)
  .describe(
    `Where records are kept: ${[...entries.values()].map(({ form, note = "" }) => `\`${form}\`${note}`).join(", or ")}.`,
  );

/** The engine of an address. Throws a StoreProblem where there is none. */
export async function engineOf(url: string): Promise<StoreEngine> {
  const colon = url.indexOf(":");
  if (colon < 1) {
    const schemes = [...entries.keys()].map((scheme) => `${scheme}:`);
    throw new StoreProblem(
      "unsupported",
      `STORE_URL must begin with ${schemes.join(" or ")}, as in ${defaultStoreUrl}.`,
    );
  }
  const scheme = url.slice(0, colon).toLowerCase();
  const entry = entries.get(scheme);
  if (entry !== undefined) return entry.load();
  const known = [...entries.keys()].join(" and ");
  throw new StoreProblem(
    "unsupported",
    `STORE_URL names a ${scheme} store. This build supports ${known} only: write ${forms.join(" or ")} instead.`,
  );
}
