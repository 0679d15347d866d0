import type { Caller, Suggest } from "../src/chat/define-command.ts";
import { escapeText } from "../src/chat/escape.ts";
import type { Watch } from "../src/domain/watch.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import type { Watchlists } from "../src/ports.ts";
import { findByName, suggestByName } from "./find-by-name.ts";

export const suggestWatches: Suggest = async (typed, caller, { watchlists }) =>
  suggestByName((await watchlists.of(caller.guildId)).watches, typed);

export async function watchNamed(wanted: string, caller: Caller, watchlists: Watchlists): Promise<Watch> {
  const { watches } = await watchlists.of(caller.guildId);
  const found = findByName(watches, wanted);
  if (found === undefined)
    throw new UserMistake(`There is no watch “${escapeText(wanted)}”. \`/watch list\` shows them all.`);
  return found;
}
