import { type PendingMatch, pendingMatches } from "../../alerts/pending-matches.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { discardedInGuild } from "./discarded-in-guild.ts";

/**
 * Matches of one guild that are in no story: waiting, held and discarded. To be read before the stories: what is taken
 * meanwhile is then met twice, which a fold notices, and never missed; so is what is released.
 */
export async function pendingInGuild(
  guildId: string,
  repositories: Pick<Repositories, "inbox" | "guilds" | "discards">,
): Promise<readonly PendingMatch[]> {
  const { inbox, guilds } = repositories;
  const held = await inbox.held(guildId);
  const waiting = await inbox.waiting(guildId);
  const matches = new Map([...held, ...waiting].map((match) => [match.id, match]));
  const guild = (await guilds.get(guildId)) ?? { routes: [] };
  return pendingMatches([...matches.values()], await discardedInGuild(guildId, repositories), guild);
}
