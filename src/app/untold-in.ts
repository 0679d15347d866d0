import { type Untold, untoldOf } from "../alerts/untold.ts";
import type { Repositories } from "./repositories.ts";

/**
 * What matched in one guild and no story tells: waiting, held and discarded. To be read before the stories: what a desk takes
 * meanwhile is then met twice, which a fold notices, and never missed.
 */
export async function untoldIn(
  guildId: string,
  { inbox, guilds, discards }: Pick<Repositories, "inbox" | "guilds" | "discards">,
): Promise<readonly Untold[]> {
  const waiting = (await inbox.waiting()).filter((match) => match.guildId === guildId);
  const held = await inbox.held(guildId);
  const guild = (await guilds.get(guildId)) ?? { routes: [] };
  return untoldOf([...waiting, ...held], await discards.of(guildId), guild);
}
