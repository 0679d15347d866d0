import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Doer } from "../../src/domain/story-deed.ts";
import { guildOf } from "./guild-of.ts";
import { shownName } from "./shown-name.ts";

/** Who does something now, as `/settings` lets them be shown. */
export async function doerOf(caller: Caller, context: Needs<"clock" | "server">): Promise<Doer> {
  return { by: shownName(caller, await guildOf(caller, context.server)), at: context.clock.now() };
}
