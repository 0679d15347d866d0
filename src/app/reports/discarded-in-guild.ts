import { discardedOf } from "../../alerts/discarded-of.ts";
import type { Discarded } from "../../domain/discarded.ts";
import type { Repositories } from "../../ports/repositories.ts";

/** What of one guild was held and is to be no alert: what can still be taken back, and what is only remembered. */
export async function discardedInGuild(
  guildId: string,
  { inbox, guilds, discards }: Pick<Repositories, "inbox" | "guilds" | "discards">,
): Promise<readonly Discarded[]> {
  const guild = await guilds.get(guildId);
  const fresh = await inbox.discarded(guildId);
  const known = new Set(fresh.map(({ id }) => id));
  const remembered = (await discards.of(guildId)).filter(({ id }) => !known.has(id));
  return [...fresh.map((match) => discardedOf(match, guild)), ...remembered];
}
