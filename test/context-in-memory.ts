import { inMemoryContext } from "../src/app/in-memory-context.ts";
import type { CommandContext } from "../src/chat/command-context.ts";
import { environmentOf, shippedSettings } from "./shipped-settings.ts";

/** What commands may reach, over the shipped config and an empty store in memory. */
export async function doorsInMemory(): Promise<CommandContext> {
  return inMemoryContext(environmentOf(), shippedSettings);
}
