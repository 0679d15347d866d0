import { systemClock } from "../lib/clock.ts";
import { minuteMs } from "../lib/durations.ts";
import type { Environment } from "../settings/read-environment.ts";
import type { EngineDeps } from "./engine.ts";
import { readingDeps } from "./reading-deps.ts";

/** Discord's word: "the past few minutes". */
const nonceMemoryMs = 2 * minuteMs;

/** The engine on the real clock and the real network. */
export function engineDepsFor({
  environment,
  settings,
  store,
  logger,
  catalogue,
  readBody,
}: Pick<EngineDeps, "settings" | "store" | "logger" | "catalogue"> & {
  readonly environment: Environment;
  /** Without it bodies are read on this thread. */
  readonly readBody?: EngineDeps["reading"]["readBody"];
}): EngineDeps {
  return {
    settings,
    store,
    logger,
    catalogue,
    clock: systemClock,
    random: Math.random,
    nonceMemoryMs,
    reading: readingDeps({ settings, environment }, readBody),
  };
}
