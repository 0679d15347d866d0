import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { bundleAlerts } from "../../src/alerts/bundle-alerts.ts";
import { takeMatch } from "../../src/alerts/take-match.ts";
import { alertCard } from "../../src/chat/alert-card.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { replyCard } from "../../src/chat/reply-card.ts";
import { Outbox } from "../../src/deliver/outbox.ts";
import type { Route } from "../../src/domain/guild.ts";
import { Match } from "../../src/domain/match.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { guild, joining, start } from "../world.ts";
import { DeadDiscord } from "./dead-discord.ts";
import { VirtualClock } from "./virtual-clock.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const outageMs = 6 * hourMs;
const items = 2_000;
const channels = Array.from({ length: 20 }, (_, index) => `c${index}`);
/** Told all at once, and once a day; the other channels are told of each alert by itself. */
const burstChannel = "c0";
const digestChannel = "c1";

const routes: readonly Route[] = channels.map((channelId) => ({
  channelId,
  severity: "low",
  // The outage lasts from 12:00 to 18:00 UTC.
  ...(channelId === digestChannel && { digest: { at: 18 * 60 + 15, zone: "UTC" } }),
}));

/** The nth item, for one channel each; all of the burst's come within the second hour. */
function matchOf(n: number): { readonly match: Match; readonly at: number } {
  const channelId = channels[n % channels.length];
  const evenly = start + Math.floor((n / items) * outageMs);
  const at = channelId === burstChannel ? start + hourMs + n * 100 : evenly;
  const title = `Invented news number ${n}`;
  const item = { title, text: "", id: `i${n}`, keys: [`i${n}`], sourceKey: "s1", basis: "guid", seenAt: at };
  const hits = [{ field: "title", start: 0, end: 8, text: "Invented", term: "invented" }];
  const match = Match.parse({
    id: `m${n}`,
    guildId: "g1",
    item,
    source: { id: "wire", name: "Wire", handling: "open" },
    watches: [{ watchId: `w-${channelId}`, name: "Invented", severity: "high", channelId, hits }],
    matchedAt: at,
  });
  return { match, at };
}

/** Taking matches and the outbox on a virtual clock, under a Discord that is down from the start. */
async function anOutage() {
  const clock = new VirtualClock(start);
  const discord = new DeadDiscord(clock, start + outageMs);
  const day = 24 * hourMs;
  const repositories = await openRepositories(await openStore("memory:", { clock }), {
    catalogue: [],
    retention: { stories: 90 * day, seen: 90 * day, items: 30 * day, itemsMost: 1_000 },
  });
  await repositories.guilds.welcome({ ...guild, routes });
  const outbox = new Outbox({
    ...repositories,
    draw: alertCard,
    drawReply: replyCard,
    drawBulletin: bulletinCard,
    sender: discord,
    notify: async () => {},
    clock,
    random: () => 0.5,
    nonceMemoryMs: 2 * minuteMs,
    logger: createLogger("silent"),
  });
  const news = { find: () => joining(undefined), add: () => {} };
  const takeDeps = { ...repositories, news, burst: { alerts: 20, withinMs: 10 * minuteMs }, clock };
  async function take(matches: readonly Match[]): Promise<void> {
    await repositories.inbox.accept(matches);
    for (const match of matches) {
      for (const story of await takeMatch(match, takeDeps)) outbox.add(story);
    }
    for (const bulletin of await bundleAlerts(clock.now(), repositories)) outbox.addBulletin(bulletin);
  }
  return { clock, discord, repositories, outbox, take };
}

/** Most events in any ten minutes. */
function mostInTenMinutes(instants: readonly number[]): number {
  return Math.max(
    0,
    ...instants.map((from) => instants.filter((at) => at >= from && at < from + 10 * minuteMs).length),
  );
}

/** What is alive, in megabytes. */
function heapMb(collect: () => void): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

it("after six hours without Discord 2,000 items stand in 20 channels, once and in order, listed in bulletins where routes say so", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const { clock, discord, repositories, outbox, take } = await anOutage();
  const all = Array.from({ length: items }, (_, n) => matchOf(n)).toSorted((a, b) => a.at - b.at);
  const heaps: number[] = [];

  for (let end = start + 5 * minuteMs; end <= start + outageMs + 45 * minuteMs; end += 5 * minuteMs) {
    await clock.runUntil(end);
    await take(all.filter(({ at }) => at >= end - 5 * minuteMs && at < end).map(({ match }) => match));
    if ((end - start) % hourMs === 0) heaps.push(heapMb(collect));
  }

  expect(outbox.size).toBe(0);
  const stories = await repositories.stories.recent("g1", items);
  const states = Map.groupBy(
    stories.flatMap(({ alerts }) => alerts),
    ({ delivery }) => delivery.state,
  );
  const rolledUp = states.get("bundled")?.length ?? 0;
  expect([...states.keys()].toSorted()).toEqual(["bundled", "delivered"]);
  expect(rolledUp + (states.get("delivered")?.length ?? 0)).toBe(items);
  // The digest's own hundred, and of the burst what is more than 20.
  expect(rolledUp).toBeGreaterThan(150);

  for (const channelId of channels) {
    const told = discord.posts.filter((post) => post.channelId === channelId);
    expect(new Set(told.map(({ footer }) => footer)).size).toBe(told.length);
    if (channelId === burstChannel || channelId === digestChannel) continue;
    const numbers = told.map(({ message }) => Number(/number (\d+)/u.exec(JSON.stringify(message))?.[1]));
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => channels.indexOf(channelId) + 20 * index));
  }

  expect(mostInTenMinutes(discord.inVain)).toBeLessThan(250);
  expect(mostInTenMinutes(discord.refused)).toBeLessThan(100);
  console.log(
    `${discord.inVain.length} requests in vain, ${mostInTenMinutes(discord.inVain)} at most in ten minutes, ${mostInTenMinutes(discord.refused)} of them rate limited; heap by the hour ${heaps.map((mb) => mb.toFixed(1))} MB`,
  );
  expect((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)).toBeLessThan(10);
});
