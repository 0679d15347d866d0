import type { Needs } from "../chat/command-context.ts";
import { systemClock } from "../lib/clock.ts";
import type { Settings } from "../settings/load-settings.ts";
import { factContext, serverContext } from "./command-context.ts";

/** What look-ups need, from only the config files: no server has set anything, and nothing can be stored. */
export function factsOnlyContext(settings: Pick<Settings, "bot" | "facts">): Needs<"clock" | "facts" | "server"> {
  return {
    clock: systemClock,
    facts: factContext(
      { of: async (guildId) => ({ guildId, changes: [] }), append: refuse, rewrite: refuse },
      settings,
    ),
    server: serverContext({ get: async () => undefined, change: refuse }, settings),
  };
}

async function refuse(): Promise<never> {
  throw new Error("a look-up stores nothing");
}
