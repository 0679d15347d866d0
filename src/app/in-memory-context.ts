import type { CommandContext } from "../chat/command-context.ts";
import { systemClock } from "../lib/clock.ts";
import { createLogger } from "../lib/logger.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Environment } from "../settings/read-environment.ts";
import { openStore } from "../store/open-store.ts";
import { commandContext } from "./command-context.ts";
import { Engine } from "./engine.ts";
import { engineDepsFor } from "./engine-deps.ts";

/** What commands may reach, over an empty store in memory: for verbs that only read config, and need no lease. */
export async function inMemoryContext(environment: Environment, settings: Settings): Promise<CommandContext> {
  const store = await openStore("memory:", { clock: systemClock });
  const deps = engineDepsFor({
    environment,
    settings,
    store,
    logger: createLogger("silent"),
    catalogue: settings.sources,
  });
  return commandContext(await Engine.open(deps), deps);
}
