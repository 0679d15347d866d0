import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { discordChannels } from "../../src/discord/discord-channels.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import type { Route } from "../../src/domain/guild.ts";
import { digest } from "../../src/lib/digest.ts";
import { createLogger } from "../../src/lib/logger.ts";
import type { BotSettings } from "../../src/settings/bot-settings.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aGuild, buildEngine, type EngineSpec } from "../build-engine.ts";
import { VirtualClock } from "../deliver/virtual-clock.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { shippedSettings } from "../shipped-settings.ts";
import { FeedServer } from "./feed-server.ts";

export const engineStart = Date.parse("2026-03-02T08:00:00Z");
const roleToPing = "777777777777777777";
const stepMs = 15_000;

/** The engine with its real schedule, reader and client, a local feed and a local Discord of two servers, on a clock that leaps. */
export interface TimedEngine {
  readonly clock: VirtualClock;
  readonly feed: FeedServer;
  readonly discord: DiscordStandIn;
  /** Lets a server's watchlist wake, with one route for everything that pings; `woken` is how long ago, in milliseconds. */
  wake(guildId: string, route?: Partial<Route>, woken?: number): Promise<void>;
  /** Lets time pass in small steps, or in given ones, each until everything is still. */
  pass(ms: number, step?: number): Promise<void>;
  /** The program ends and begins again on the same store. */
  restart(): Promise<void>;
  /** What stands in the channel of a server. */
  said(guildId: string): readonly string[];
  account(guildId: string): Promise<string>;
}

interface TimedSpec {
  /** When it starts, in milliseconds since the epoch. */
  readonly at?: number;
  readonly delivery?: Partial<BotSettings["delivery"]>;
}

/** Two watches: `isis-k` is high, `al-azaim` critical. Both servers are asleep, and nothing is grouped unless it is given. */
export async function aTimedEngine({ at = engineStart, delivery = {} }: TimedSpec = {}): Promise<TimedEngine> {
  const clock = new VirtualClock(at);
  const feed = await new FeedServer().listen();
  const guilds = ["100", "200"].map((id) => {
    return { id, roles: [{ id: roleToPing, name: "desk", mentionable: true }], channels: [{ name: `alerts-${id}` }] };
  });
  const discord = await startDiscordStandIn({ guilds, rateLimits: [], globalPerSecond: 0 }, clock);
  const http = openHttp(discord);
  const out = { sender: createDiscordSender(http), channels: discordChannels(http) };
  const spec = { ...specFor(clock, feed, delivery), out, store: await openStore("memory:", { clock }) };
  const begin = async () => (await buildEngine(spec)).start();
  let { engine, context } = await begin();
  onTestFinished(async () => {
    await engine.stop();
    await feed.stop();
    await discord.stop();
  });
  const channelOf = (guildId: string) => discord.channel(`alerts-${guildId}`).id;
  return {
    clock,
    feed,
    discord,
    async wake(guildId, given = {}, woken = 0) {
      const route = { channelId: channelOf(guildId), severity: "low", mentionRoleId: roleToPing, ...given } as const;
      const awake = { awake: true, wokeAt: clock.now() - woken, routes: [route] };
      await engine.repositories.guilds.change(guildId, (guild) => ({ ...guild, ...awake }));
    },
    async pass(ms, step = stepMs) {
      for (const end = clock.now() + ms; clock.now() < end; ) {
        // The schedule ticks with the real clock; nothing is asked while nobody is awake.
        await engine.pollNow(digest("source", feed.url));
        await clock.runUntil(Math.min(end, clock.now() + step));
        await stillness(() => discord.requests.length + feed.asked + engine.alerts.waiting);
      }
    },
    async restart() {
      await engine.stop();
      ({ engine, context } = await begin());
    },
    said: (guildId) => discord.posts(`alerts-${guildId}`).map(textOf),
    account: async (guildId) => accountLine((await context.account.status(guildId)).today),
  };
}

async function stillness(count: () => number): Promise<void> {
  for (let still = 0, last = -1; still < 3; ) {
    await pause(4);
    const now = count();
    still = now === last ? still + 1 : 0;
    last = now;
  }
}

function specFor(clock: VirtualClock, feed: FeedServer, given: TimedSpec["delivery"]): EngineSpec {
  const { bot } = shippedSettings;
  const delivery = { ...bot.delivery, groupWithin: 0, burst: 1_000, ...given };
  const polling = { ...bot.polling, floor: 1, perHostGap: 0 };
  const watchlist = [
    { name: "ISIS-K", query: "isis-k", severity: "high" },
    { name: "Al-Azaim", query: "al-azaim", severity: "critical" },
  ] as const;
  const cadence = { kind: "every", ms: 30_000 } as const;
  return {
    settings: { ...shippedSettings, watchlist, bot: { ...bot, delivery, polling } },
    catalogue: [{ id: "wire", name: "Wire", kind: "feed", url: feed.url, cadence, tags: [], handling: "open" }],
    privateHosts: [feed.host],
    guilds: ["100", "200"].map((id) => aGuild({ id, name: id, awake: false })),
    random: () => 0.5,
    clock,
    logger: createLogger("warn"),
  };
}
