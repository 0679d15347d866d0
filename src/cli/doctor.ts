import { queryWorld } from "../app/query-world.ts";
import { WatchIndex } from "../app/watch-index.ts";
import { count } from "../chat/text.ts";
import { describeChannelTrouble } from "../chat/words/describe-channel-trouble.ts";
import type { FollowedSource } from "../domain/followed-source.ts";
import type { Guild } from "../domain/guild.ts";
import { systemClock } from "../lib/clock.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Environment } from "../settings/read-environment.ts";
import { openStore, storeExists } from "../store/open-store.ts";
import { readEveryRecord } from "../store/read-every-record.ts";
import { openGuilds } from "../store/repositories/guilds.ts";
import { openWatchlists } from "../store/repositories/watchlists.ts";
import type { Store } from "../store/store-engine.ts";
import type { StoreProblem } from "../store/store-problem.ts";
import { askEachSource, type Say } from "./ask-each-source.ts";
import { type Loaded, loadEverything } from "./load-everything.ts";
import { sourcesOfServers } from "./sources-of-servers.ts";

const marks = { ok: "ok  ", bad: "BAD ", skip: "SKIP" } as const;

/** Checks everything that can be wrong outside the program, a line each; answers 0 when all is well, else 1. */
export async function doctor(): Promise<number> {
  let exitCode = 0;
  const say: Say = (verdict, text) => {
    if (verdict === "bad") exitCode = 1;
    process.stdout.write(`${marks[verdict]} ${text}\n`);
  };
  const loaded = await loadEverything();
  if (loaded === undefined) return 1;
  const { settings } = loaded;
  say(
    "ok",
    `config: ${count(settings.sources.length, "source")}, ${count(settings.watchlist.length, "starter watch", "starter watches")}, ${count(settings.facts.entities.size, "entity", "entities")}`,
  );
  const { channelIds, followed } = await checkStore(loaded, say);
  await checkToken(loaded.environment, channelIds, say);
  await askEachSource(followed, loaded, say);
  return exitCode;
}

interface InStore {
  /** Every channel that the stored guilds post to. */
  readonly channelIds: readonly string[];
  /** The sources of every guild, as each has them; absent where a store is there and cannot be read. */
  readonly followed?: readonly FollowedSource[];
}

async function checkStore({ environment, settings }: Loaded, say: Say): Promise<InStore> {
  try {
    const unreadable: string[] = [];
    const onUnreadable = ({ message }: StoreProblem) => void unreadable.push(message);
    const store = await openStore(environment.storeUrl, { clock: systemClock, onUnreadable });
    const guilds = await openGuilds(store, async () => {}).all();
    const found = { channelIds: await channelsOf(guilds, store), followed: await sourcesOfServers(store, settings) };
    const blind = await countBlind(guilds, store, settings);
    await readEveryRecord(store);
    await store.close();
    for (const text of unreadable) say("bad", `store: ${text}`);
    say("ok", `store: ${count(guilds.length, "server")} known`);
    if (blind > 0)
      say("bad", `watches: ${blind} find nothing, because their queries cannot be read; \`/watch list\` marks them`);
    return found;
  } catch (error) {
    say("bad", `store: ${error instanceof Error ? error.message : String(error)}`);
    // Where nothing was ever stored, no server has decided anything.
    return { channelIds: [], ...(!(await storeExists(environment.storeUrl)) && { followed: [] }) };
  }
}

async function countBlind(guilds: readonly Guild[], store: Store, settings: Settings): Promise<number> {
  const watchlists = openWatchlists(store);
  const index = new WatchIndex(queryWorld(settings), systemClock, settings.bot.servers.quotas.regexWork);
  for (const { id } of guilds) index.update(await watchlists.of(id));
  return index.blind.length;
}

async function channelsOf(guilds: readonly Guild[], store: Store): Promise<readonly string[]> {
  const watchlists = openWatchlists(store);
  const channelIds = new Set<string>();
  for (const guild of guilds) {
    const { watches } = await watchlists.of(guild.id);
    const named = [
      guild.opsChannelId,
      ...guild.routes.map(({ channelId }) => channelId),
      ...watches.map(({ channelId }) => channelId),
    ];
    for (const channelId of named) if (channelId !== undefined && guild.id !== "terminal") channelIds.add(channelId);
  }
  return [...channelIds];
}

async function checkToken(
  { discordToken, discordApiUrl }: Environment,
  channelIds: readonly string[],
  say: Say,
): Promise<void> {
  if (discordToken === undefined) return say("ok", "no DISCORD_TOKEN is set: the bot would run in the terminal");
  const { checkDiscord } = await import("../discord/check-discord.ts");
  try {
    const found = await checkDiscord(
      { token: discordToken, ...(discordApiUrl !== undefined && { apiUrl: discordApiUrl }) },
      channelIds,
    );
    say("ok", `token: it is ${found.botName}, in ${count(found.guilds.length, "server")}`);
    if (found.guilds.length === 0) process.stdout.write(`     Invite it with this link:\n     ${found.inviteLink}\n`);
    for (const { channelId, name = channelId, trouble } of found.channels) {
      if (trouble === undefined) say("ok", `#${name}: everything the bot needs is allowed.`);
      else say("bad", describeChannelTrouble(trouble));
    }
  } catch (error) {
    say("bad", `token: ${error instanceof Error ? error.message : String(error)}`);
  }
}
