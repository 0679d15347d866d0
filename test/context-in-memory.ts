import { checkQuery } from "../src/app/check-query.ts";
import { memoryDoors } from "../src/app/in-memory-context.ts";
import type { Doors } from "../src/ports/ports.ts";
import { loadSettings } from "../src/settings/load-settings.ts";
import { readEnvironment } from "../src/settings/read-environment.ts";

/** What commands may reach, over the shipped config and an empty store in memory. */
export async function doorsInMemory(): Promise<Doors> {
  const loaded = await loadSettings("config", { checkCron: () => undefined, checkQuery });
  const read = readEnvironment({});
  if (loaded.kind !== "settings" || !("environment" in read)) throw new Error("the shipped config does not load");
  return memoryDoors(read.environment, loaded.settings);
}
