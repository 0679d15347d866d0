import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { commandContext } from "../../src/app/command-context.ts";
import { Engine, type EngineDeps } from "../../src/app/engine.ts";
import { engineDepsFor } from "../../src/app/engine-deps.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { channelPlaces } from "../../src/discord/channel-places.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import { Guild } from "../../src/domain/guild.ts";
import { digest } from "../../src/lib/digest.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { VirtualClock } from "../deliver/virtual-clock.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { environmentOf, shippedSettings } from "../shipped-settings.ts";
import { FeedServer } from "./feed-server.ts";

export const deskStart = Date.parse("2026-03-02T08:00:00Z");
const deskRole = "777777777777777777";
const stepMs = 15_000;

/** The engine with its real schedule, reader and client, a local feed and a local Discord of two servers, on a clock that leaps. */
export interface TimedDesk {
  readonly clock: VirtualClock;
  readonly feed: FeedServer;
  readonly discord: DiscordStandIn;
  /** Lets a server's watchlist wake, with one route for everything that pings. */
  wake(guildId: string): Promise<void>;
  /** Lets time pass in small steps, each until everything is still. */
  pass(ms: number): Promise<void>;
  /** The program ends and begins again on the same store. */
  restart(): Promise<void>;
  /** What stands in the channel of a server. */
  said(guildId: string): readonly string[];
  account(guildId: string): Promise<string>;
}

/** Two watches: `isis-k` is high, `al-azaim` critical. Both servers are asleep, and nothing is grouped. */
export async function aTimedDesk(): Promise<TimedDesk> {
  const clock = new VirtualClock(deskStart);
  const feed = await new FeedServer().listen();
  const guilds = ["100", "200"].map((id) => {
    return { id, roles: [{ id: deskRole, name: "desk", mentionable: true }], channels: [{ name: `alerts-${id}` }] };
  });
  const discord = await startDiscordStandIn({ guilds, rateLimits: [], globalPerSecond: 0 }, clock);
  const deps = await depsFor(clock, feed);
  const http = openHttp(discord);
  const begin = async () => {
    const engine = await Engine.open(deps);
    for (const id of ["100", "200"])
      await engine.welcome(Guild.parse({ id, name: id, awake: false, routes: [], access: {}, joinedAt: 0 }));
    await engine.start({ sender: createDiscordSender(http), notify: async () => {}, places: channelPlaces(http) });
    return engine;
  };
  let engine = await begin();
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
    async wake(guildId) {
      const route = { channelId: channelOf(guildId), severity: "low", mentionRoleId: deskRole } as const;
      const woken = { awake: true, wokeAt: clock.now(), routes: [route] };
      await engine.repositories.guilds.change(guildId, (guild) => ({ ...guild, ...woken }));
    },
    async pass(ms) {
      for (const end = clock.now() + ms; clock.now() < end; ) {
        // The schedule ticks with the real clock; nothing is asked while nobody is awake.
        await engine.pollNow(digest("source", feed.url));
        await clock.runUntil(Math.min(end, clock.now() + stepMs));
        await stillness(() => discord.requests.length + feed.asked + engine.alerts.waiting);
      }
    },
    async restart() {
      await engine.stop();
      engine = await begin();
    },
    said: (guildId) => discord.posts(`alerts-${guildId}`).map(textOf),
    account: async (guildId) => accountLine((await commandContext(engine, deps).account.status(guildId)).today),
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

async function depsFor(clock: VirtualClock, feed: FeedServer): Promise<EngineDeps> {
  const environment = environmentOf({ ALLOW_PRIVATE_HOSTS: feed.host });
  const { bot } = shippedSettings;
  const delivery = { ...bot.delivery, groupWithin: 0, burst: 1_000 };
  const watchlist = [
    { name: "ISIS-K", query: "isis-k", severity: "high" },
    { name: "Al-Azaim", query: "al-azaim", severity: "critical" },
  ] as const;
  const settings = {
    ...shippedSettings,
    watchlist,
    bot: { ...bot, delivery, polling: { ...bot.polling, floor: 1, perHostGap: 0 } },
  };
  const cadence = { kind: "every", ms: 30_000 } as const;
  const wire = { id: "wire", name: "Wire", kind: "feed", url: feed.url, cadence, tags: [], handling: "open" } as const;
  const logger = createLogger("warn");
  const given = engineDepsFor({
    environment,
    settings,
    store: await openStore("memory:", { clock }),
    logger,
    catalogue: [wire],
  });
  return { ...given, clock, random: () => 0.5, reading: { ...given.reading, clock } };
}
