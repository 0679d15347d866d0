import { existsSync } from "node:fs";
import type { z } from "zod";
import { defined } from "../lib/defined.ts";
import type { EnvironmentProblem } from "./config-problem.ts";
import { EnvironmentVariables } from "./environment-variables.ts";

/** What the process was given from outside, under the program's own names. Absent means not set. */
export interface Environment {
  readonly discordToken?: string;
  /** Without the version and without a slash at its end, as discord.js's `rest.api` wants it. */
  readonly discordApiUrl?: string;
  readonly storeUrl: string;
  /** Whether a store is taken also where it looks taken away, incomplete or copied. */
  readonly storeAsItIs: boolean;
  readonly configFolder: string;
  readonly logLevel: z.infer<typeof EnvironmentVariables>["LOG_LEVEL"];
  readonly httpPort?: number;
  readonly httpHost: string;
  readonly heartbeatUrl?: string;
  /** Absent where systemd waits for no word; how often it waits for one, in milliseconds. */
  readonly systemd?: { readonly watchdogMs: number | undefined };
  /** `host:port` in small letters. */
  readonly privateHosts: readonly string[];
}

export type ReadEnvironment =
  | { readonly environment: Environment }
  | { readonly problems: readonly EnvironmentProblem[] };

/** Lays `.env` of the working folder under the process's environment, for when Node was started without `--env-file`. What is set already stays. */
export function loadDotEnv(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** Reads and checks every variable at once; an empty one counts as not set. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): ReadEnvironment {
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = EnvironmentVariables.safeParse(Object.fromEntries(set));
  if (parsed.success) return { environment: toEnvironment(parsed.data) };
  return { problems: parsed.error.issues.map(({ path, message }) => ({ variable: String(path[0]), message })) };
}

function toEnvironment(read: z.infer<typeof EnvironmentVariables>): Environment {
  return {
    ...defined({ discordToken: read.DISCORD_TOKEN, discordApiUrl: read.DISCORD_API_URL }),
    storeUrl: read.STORE_URL,
    storeAsItIs: read.STORE_AS_IT_IS === "yes",
    configFolder: read.CONFIG_DIR,
    logLevel: read.LOG_LEVEL,
    ...(read.HTTP_PORT !== undefined && { httpPort: read.HTTP_PORT }),
    httpHost: read.HTTP_HOST,
    ...(read.HEARTBEAT_URL !== undefined && { heartbeatUrl: read.HEARTBEAT_URL }),
    ...(read.NOTIFY_SOCKET !== undefined && { systemd: { watchdogMs: read.WATCHDOG_USEC } }),
    privateHosts: read.ALLOW_PRIVATE_HOSTS,
  };
}
