import { systemClock } from "../lib/clock.ts";
import { createLogger } from "../lib/logger.ts";
import type { Doors } from "../ports/ports.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Environment } from "../settings/read-environment.ts";
import { openStore } from "../store/open-store.ts";
import { doorsTo } from "./command-context.ts";
import { Engine } from "./engine.ts";
import { engineDepsFor } from "./engine-deps.ts";

/** What commands may reach, over an empty store in memory: for verbs that only read config, and need no lease. */
export async function memoryDoors(environment: Environment, settings: Settings): Promise<Doors> {
  const store = await openStore("memory:", { clock: systemClock });
  const deps = engineDepsFor({
    environment,
    settings,
    store,
    logger: createLogger("silent"),
    catalogue: settings.sources,
  });
  return doorsTo(await Engine.open(deps), deps);
}
