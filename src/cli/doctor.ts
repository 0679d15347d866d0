import { count } from "../chat/text.ts";
import type { Source } from "../domain/source.ts";
import { defaultFetchLimits } from "../ingest/fetch/fetch-source.ts";
import { type Body, readBody } from "../ingest/threads/read-body.ts";
import { systemClock } from "../lib/clock.ts";
import { readSource } from "../pipeline/read-source.ts";
import type { Environment } from "../settings/read-environment.ts";
import { openStore } from "../store/open-store.ts";
import { openGuilds } from "../store/repositories/guilds.ts";
import { openWatchlists } from "../store/repositories/watchlists.ts";
import { type Loaded, loadEverything } from "./load-everything.ts";

type Say = (good: boolean, text: string) => void;

/** How many sources are asked at the same time. */
const sourcesAtOnce = 8;

/** Checks everything that can be wrong outside the program, a line each; answers 0 when all is well, else 1. */
export async function doctor(): Promise<number> {
  let exitCode = 0;
  const say: Say = (good, text) => {
    if (!good) exitCode = 1;
    process.stdout.write(`${good ? "ok  " : "BAD "} ${text}\n`);
  };
  const loaded = await loadEverything();
  if (loaded === undefined) return 1;
  const { settings } = loaded;
  say(
    true,
    `config: ${count(settings.sources.length, "source")}, ${count(settings.watchlist.length, "starter watch", "starter watches")}, ${count(settings.facts.entities.size, "entity", "entities")}`,
  );
  const channelIds = await checkStore(loaded.environment, say);
  await checkToken(loaded.environment, channelIds, say);
  await checkSources(loaded, say);
  return exitCode;
}

/** Answers every channel that the stored guilds post to. */
async function checkStore({ storeUrl }: Environment, say: Say): Promise<readonly string[]> {
  try {
    const store = await openStore(storeUrl, { clock: systemClock });
    const guilds = await openGuilds(store, async () => {}).all();
    const watchlists = openWatchlists(store, () => {});
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
    await store.close();
    say(true, `store: ${count(guilds.length, "server")} known`);
    return [...channelIds];
  } catch (error) {
    say(false, `store: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

async function checkToken(
  { discordToken, discordApiUrl }: Environment,
  channelIds: readonly string[],
  say: Say,
): Promise<void> {
  if (discordToken === undefined) return say(true, "no DISCORD_TOKEN is set: the bot would run in the terminal");
  const { checkDiscord } = await import("../discord/check-discord.ts");
  try {
    const found = await checkDiscord(
      { token: discordToken, ...(discordApiUrl !== undefined && { apiUrl: discordApiUrl }) },
      channelIds,
    );
    say(true, `token: it is ${found.botName}, in ${count(found.guilds.length, "server")}`);
    if (found.guilds.length === 0) process.stdout.write(`     Invite it with this link:\n     ${found.inviteLink}\n`);
    for (const { ok, sentence } of found.channels) say(ok, sentence);
  } catch (error) {
    say(false, `token: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function checkSources({ settings, environment }: Loaded, say: Say): Promise<void> {
  const rest = [...settings.sources];
  let read = 0;
  async function work(): Promise<void> {
    for (let source = rest.shift(); source !== undefined; source = rest.shift()) {
      const problem = await checkSource(source, environment);
      if (problem === undefined) read += 1;
      else say(false, `source ${source.id}: ${problem}`);
    }
  }
  await Promise.all(Array.from({ length: sourcesAtOnce }, work));
  say(read === settings.sources.length, `sources: ${read} of ${settings.sources.length} can be read`);
}

async function checkSource(source: Source, environment: Environment): Promise<string | undefined> {
  const polled = { key: "doctor", url: source.url, cadence: source.cadence, follows: [] };
  const deps = {
    clock: systemClock,
    userAgent: "Steppewatch/0.1 (doctor)",
    limits: defaultFetchLimits,
    allowPrivateHosts: environment.privateHosts,
    readBody: (body: Body) => readBody(body),
    fillSample: (text: string) => text,
  };
  const reading = await readSource(polled, {}, deps);
  if (reading.kind === "failed") return reading.reason;
  return reading.kind === "read" && reading.items.length === 0
    ? "it answers with an empty feed; a wrong address does that on some sites"
    : undefined;
}
