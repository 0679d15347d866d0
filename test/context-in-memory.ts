import { checkQuery } from "../src/app/check-query.ts";
import { inMemoryContext } from "../src/app/in-memory-context.ts";
import type { CommandContext } from "../src/chat/command-context.ts";
import { loadSettings } from "../src/settings/load-settings.ts";
import { readEnvironment } from "../src/settings/read-environment.ts";

/** What commands may reach, over the shipped config and an empty store in memory. */
export async function doorsInMemory(): Promise<CommandContext> {
  const loaded = await loadSettings("config", { checkCron: () => undefined, checkQuery });
  const read = readEnvironment({});
  if (loaded.kind !== "settings" || !("environment" in read)) throw new Error("the shipped config does not load");
  return inMemoryContext(read.environment, loaded.settings);
}
