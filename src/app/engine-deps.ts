import { systemClock } from "../lib/clock.ts";
import { minuteMs } from "../lib/durations.ts";
import type { Environment } from "../settings/read-environment.ts";
import type { EngineDeps } from "./engine.ts";
import { readingDeps } from "./reading-deps.ts";

/** Discord's word: "the past few minutes". */
const nonceMemoryMs = 2 * minuteMs;

/** The engine on the real clock and the real network. Every field is named: nothing else of the environment, such as its token, goes along. */
export function engineDepsFor({
  environment,
  settings,
  repositories,
  out,
  logger,
  readBody,
}: Pick<EngineDeps, "settings" | "repositories" | "out" | "logger"> & {
  readonly environment: Pick<Environment, "privateHosts">;
  /** Without it bodies are read on this thread. */
  readonly readBody?: EngineDeps["reading"]["readBody"];
}): EngineDeps {
  return {
    settings,
    repositories,
    out,
    reading: readingDeps({ settings, environment }, readBody),
    nonceMemoryMs,
    random: Math.random,
    clock: systemClock,
    logger,
  };
}
