import { PermissionFlagsBits } from "discord-api-types/v10";
import { systemClock } from "../../src/lib/clock.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { comesTrue, until } from "../until.ts";
import { onBadDisk } from "./a-bot.ts";
import { aDeployment, type Deployment } from "./a-deployment.ts";
import { InventedNews, newsWatches, numberIn } from "./invented-news.ts";
import { accountHolds, type ChannelReport, judgeChannels } from "./judge-crash.ts";
import { drawMoment, type KillMoment, killAt } from "./kill-moment.ts";
import { Seeded } from "./seeded.ts";
import { troubleGateway } from "./trouble-gateway.ts";

/**
 * What has to save from saying a thing twice: `read-back` is a Discord that remembers no nonce at all, `nonce` one whose
 * history the bot may not read.
 */
export type SavedBy = "read-back" | "nonce";

export interface CrashPlan {
  readonly kills: number;
  readonly seed: number;
  readonly savedBy: SavedBy;
  readonly say?: (line: string) => void;
}

export interface CrashReport {
  readonly moments: readonly KillMoment[];
  readonly published: number;
  readonly answersHarmed: number;
  /** How often the disk failed, and how often a life ended by itself because of it, at its start. */
  readonly storeFailures: number;
  readonly failedStarts: number;
  /** What `/status` says at the end of what matched, and whether it is so. */
  readonly account: { readonly line: string; readonly holds: boolean };
  readonly lastExit: number | null;
  readonly channels: readonly ChannelReport[];
  readonly log: string;
}

/** When the last life has posted nothing more for so long, what is missing is lost; longer than its longest back-off here, also on a busy machine. In milliseconds. */
const longestSilenceMs = 120_000;
/** The newest items stay in the feed; older ones leave it once they are posted. */
const feedLength = 60;

/**
 * The journey under SIGKILL: a feed that keeps publishing, a Discord that refuses, loses answers and drops its gateway, a
 * disk that fails, a bot that dies and is started again; at the end, what stands in the channels against what was published.
 */
export async function crashRun({ kills, seed, savedBy, say = () => {} }: CrashPlan): Promise<CrashReport> {
  const random = new Seeded(seed);
  const news = new InventedNews(random);
  const deployment = await aDeployment({
    watches: newsWatches,
    command: onBadDisk,
    polling: { every: "0s", floor: "0s" },
    standIn: {
      guilds: [{ channels: [{ name: "general" }, { name: "alerts" }, { name: "urgent" }] }],
      rateLimits: [],
      globalPerSecond: 0,
      ...(savedBy === "read-back" && { nonceMemoryMs: 0 }),
    },
  });
  try {
    await wakeUp(deployment);
    if (savedBy === "nonce") forbidHistory(deployment);
    deployment.feed.delayMs = 60;
    deployment.feed.onAsked = () => publish(deployment, news, random);
    deployment.discord.chaos({ seed, rates: troubles, delayMs: 40 });
    const startedAt = systemClock.now();
    const moments: KillMoment[] = [];
    let failedStarts = 0;
    for (let life = 1; life <= kills; ) {
      const moment = drawMoment(random);
      const disk = { DISK_SEED: `${random.between(1, 1e6)}`, DISK_FAILURES: random.oneOf(["0", "0.002", "0.01"]) };
      if (!(await killAt(moment, deployment.start(disk), deployment))) {
        failedStarts += 1;
        continue;
      }
      moments.push(moment);
      say(
        `kill ${life}: ${words(moment)}; published ${news.published.length}, posted ${deployment.discord.posts().length}`,
      );
      life += 1;
    }
    const { code, line } = await settle(deployment, news);
    const channels = judgeChannels(deployment, news);
    const expected = channels.reduce((sum, channel) => sum + channel.expected, 0);
    const sameDay = new Date(startedAt).getUTCDate() === new Date(systemClock.now()).getUTCDate();
    return {
      moments,
      published: news.published.length,
      answersHarmed: deployment.discord.failures.harmed.length,
      storeFailures: deployment.log().split("(SQLite: ").length - 1,
      failedStarts,
      account: { line, holds: accountHolds(line, expected, sameDay) },
      lastExit: code,
      channels,
      log: deployment.log(),
    };
  } finally {
    await deployment.stop();
  }
}

function words({ after, nth, ms }: KillMoment): string {
  return `${ms} ms after ${nth || ""} ${after}`;
}

/** Slow answers leave a gap between what stands in the channel and what the bot knows; half of the kills fall into it. */
const troubles = { lostAfterEffect: 0.04, socketCut: 0.02, serverError: 0.02, rateLimited: 0.02, slow: 0.3 };
/** Share of polls at which the gateway has its own trouble. */
const gatewayTroubles = 0.08;

async function wakeUp(deployment: Deployment): Promise<void> {
  const bot = deployment.start();
  await until(
    () => deployment.discord.commands().length > 0 && deployment.discord.posts("general").length > 0,
    deployment.log,
  );
  await deployment.dana.slash("route set", { channel: deployment.discord.channel("alerts").id });
  await deployment.dana.slash("route set", { channel: deployment.discord.channel("urgent").id, severity: "critical" });
  await deployment.dana.slash("route ops", { channel: deployment.discord.channel("general").id });
  await bot.stop();
}

function forbidHistory({ discord }: Deployment): void {
  for (const name of ["alerts", "urgent"])
    discord.denyBot(discord.channel(name), PermissionFlagsBits.ReadMessageHistory);
}

/** Mostly a few, now and then a burst. */
function publish({ feed, discord }: Deployment, news: InventedNews, random: Seeded): void {
  const posted = new Set(discord.posts("alerts").map((post) => numberIn(textOf(post))));
  const old = news.published
    .slice(0, -feedLength)
    .filter(({ number, sort }) => sort === "nothing" || posted.has(number));
  feed.withdraw(new Set(old.map(({ number }) => `news-${number}`)));
  const backlog = news.of("high", "critical").length - posted.size;
  if (random.next() < gatewayTroubles) troubleGateway(discord.gateway, random);
  if (backlog < 60) feed.publish(...news.more(random.oneOf([0, 1, 2, 3, 12]), systemClock.now()));
}

/** The last life is left in peace; it ends when all is posted, and after two more polls, in which nothing may be said again. */
async function settle(
  deployment: Deployment,
  news: InventedNews,
): Promise<{ readonly code: number | null; readonly line: string }> {
  const { discord, feed } = deployment;
  discord.failures.clear();
  feed.onAsked = () => {};
  feed.publish(...news.more(3, systemClock.now()));
  const bot = deployment.start();
  const expected = news.of("high", "critical").length + news.of("critical").length;
  const posted = () => discord.posts("alerts").length + discord.posts("urgent").length;
  for (let seen = posted(); seen < expected; seen = posted()) {
    const before = seen;
    if (!(await comesTrue(() => posted() > before, longestSilenceMs))) break;
  }
  const asked = feed.asked;
  await comesTrue(() => feed.asked >= asked + 5);
  await until(() => discord.gateway.connected > 0, deployment.log);
  const status = await deployment.dana.slash("status");
  const line = /items by channel: ([^.]*)/u.exec(status.text)?.[1] ?? "";
  return { code: (await bot.stop()).code, line };
}
