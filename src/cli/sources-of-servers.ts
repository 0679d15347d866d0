import type { FollowedSource } from "../domain/followed-source.ts";
import type { Settings } from "../settings/load-settings.ts";
import { openGuilds } from "../store/repositories/guilds.ts";
import { openPollStates } from "../store/repositories/poll-states.ts";
import { openSourceBook } from "../store/repositories/source-book.ts";
import type { Store } from "../store/store-engine.ts";

/** The sources of every server in a store, as each has them: the catalogue's with its own word over them, and its own. */
export async function sourcesOfServers(store: Store, { bot, sources }: Settings): Promise<readonly FollowedSource[]> {
  const guilds = await openGuilds(store, async () => {}).all();
  const pollStates = openPollStates(store);
  const book = openSourceBook(store, { catalogue: sources, proxies: bot.polling.via, pollStates });
  return (await Promise.all(guilds.map(({ id }) => book.followed(id)))).flat();
}
