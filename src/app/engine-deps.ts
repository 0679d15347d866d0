import { defaultFetchLimits } from "../ingest/fetch/fetch-source.ts";
import { systemClock } from "../lib/clock.ts";
import { minuteMs } from "../lib/durations.ts";
import type { Environment } from "../settings/read-environment.ts";
import { fillSample } from "../settings/samples.ts";
import type { EngineDeps } from "./engine.ts";

/** Discord's word: "the past few minutes". */
const nonceMemoryMs = 2 * minuteMs;

/** The engine on the real clock and the real network. */
export function engineDepsFor(
  given: Pick<EngineDeps, "settings" | "store" | "logger" | "catalogue"> & {
    readonly environment: Environment;
    /** Without it bodies are read on this thread. */
    readonly readBody?: EngineDeps["reading"]["readBody"];
  },
): EngineDeps {
  const startedAt = systemClock.now();
  const contact = given.settings.bot.polling.userAgentContact;
  return {
    ...given,
    clock: systemClock,
    random: Math.random,
    nonceMemoryMs,
    reading: {
      clock: systemClock,
      userAgent: `Steppewatch/0.1${contact === undefined ? "" : ` (${contact})`}`,
      limits: defaultFetchLimits,
      allowPrivateHosts: given.environment.privateHosts,
      readBody: given.readBody ?? (async (body) => (await import("../ingest/threads/read-body.ts")).readBody(body)),
      fillSample: (template) => fillSample(template, startedAt),
    },
  };
}
