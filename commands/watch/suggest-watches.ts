import type { Caller, Suggest } from "../../src/chat/define-command.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Watchlists } from "../../src/ports/guild-records.ts";
import { demandByName, suggestByName } from "../shared/find-by-name.ts";

/** Watches complete to their names: a guild has each name once, and in the terminal the value is what one sees. */
export const suggestWatches: Suggest<"watches"> = async (typed, caller, context) =>
  suggestByName((await context.watches.lists.of(caller.guildId)).watches, typed, ({ name }) => name);

export async function watchNamed(wanted: string, caller: Caller, watchlists: Watchlists): Promise<Watch> {
  const { watches } = await watchlists.of(caller.guildId);
  return demandByName(watches, wanted, "watch");
}
