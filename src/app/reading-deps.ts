import type { FetchLimits } from "../domain/fetch-limits.ts";
import { machinesNames, nameLookUp } from "../ingest/fetch/look-up.ts";
import type { ReadDeps } from "../ingest/readers/reader.ts";
import { systemClock } from "../lib/clock.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Environment } from "../settings/read-environment.ts";
import { fillSample } from "../settings/samples.ts";
import { programVersion } from "./program-version.ts";

/** What is needed to read sources over the real network: the same for the bot and for every verb, whatever it reads. */
export function readingDeps(
  {
    settings,
    environment,
  }: {
    readonly settings: Pick<Settings, "bot">;
    readonly environment: Pick<Environment, "privateHosts">;
  },
  /** Without it bodies are read on this thread. */
  readBody: ReadDeps["readBody"] = async (body) => (await import("../ingest/threads/read-body.ts")).readBody(body),
): ReadDeps {
  const startedAt = systemClock.now();
  return {
    clock: systemClock,
    userAgent: userAgentOf(settings.bot.polling.userAgentContact),
    limits: limitsOf(settings.bot.polling.limits),
    allowPrivateHosts: environment.privateHosts,
    lookUp: nameLookUp(machinesNames(), systemClock),
    readBody,
    fillSample: (template) => fillSample(template, startedAt, settings.bot.samples),
  };
}

/** In the form of crawlers: some sites refuse whatever does not begin like a browser. */
function userAgentOf(contact: string | undefined): string {
  return `Mozilla/5.0 (compatible; Steppewatch/${programVersion}${contact === undefined ? "" : `; ${contact}`})`;
}

function limitsOf({ total, megabytes, redirects }: Settings["bot"]["polling"]["limits"]): FetchLimits {
  return { totalMs: total, bodyBytes: megabytes * 1_000_000, redirects };
}
