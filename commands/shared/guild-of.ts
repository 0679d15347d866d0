import type { ServerContext } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Guild } from "../../src/domain/guild.ts";

/** The caller's guild; it was stored when the bot joined, so its absence is our fault and throws. */
export async function guildOf(caller: Caller, { guilds }: Pick<ServerContext, "guilds">): Promise<Guild> {
  const guild = await guilds.get(caller.guildId);
  if (guild === undefined) throw new Error(`guild ${caller.guildId} is not in the store`);
  return guild;
}
