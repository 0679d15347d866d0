import { PermissionFlagsBits } from "discord-api-types/v10";
import { systemClock } from "../../src/lib/clock.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { onSlowDisk } from "./a-bot.ts";
import { aDesk, type Desk } from "./a-desk.ts";
import { InventedNews, newsWatches, numberIn } from "./invented-news.ts";
import { drawMoment, type KillMoment, killAt } from "./kill-moment.ts";
import { Seeded } from "./seeded.ts";
import { comesTrue, until } from "./until.ts";

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

export interface ChannelReport {
  readonly channel: string;
  readonly expected: number;
  readonly posted: number;
  /** Numbers of news, by what went wrong with them. */
  readonly lost: readonly number[];
  readonly twice: readonly number[];
  readonly strays: readonly number[];
  /** Those that stand behind news that was told after them. */
  readonly late: readonly number[];
}

export interface CrashReport {
  readonly moments: readonly KillMoment[];
  readonly told: number;
  readonly answersHarmed: number;
  readonly lastExit: number | null;
  readonly channels: readonly ChannelReport[];
  readonly log: string;
}

/** When the last life has posted nothing more for so long, what is missing is lost; longer than its longest back-off here. In milliseconds. */
const longestSilenceMs = 40_000;
/** The newest items stay in the feed; older ones leave it once they are posted. */
const feedLength = 60;

/** The journey under SIGKILL: a feed that keeps publishing, a Discord that loses answers, a bot that dies and is started again; at the end, what stands in the channels against what was told. */
export async function crashRun({ kills, seed, savedBy, say = () => {} }: CrashPlan): Promise<CrashReport> {
  const random = new Seeded(seed);
  const news = new InventedNews(random);
  const desk = await aDesk({
    watches: newsWatches,
    command: onSlowDisk,
    polling: { every: "0s", floor: "0s" },
    standIn: {
      guilds: [{ channels: [{ name: "general" }, { name: "alerts" }, { name: "urgent" }] }],
      rateLimits: [],
      globalPerSecond: 0,
      ...(savedBy === "read-back" && { nonceMemoryMs: 0 }),
    },
  });
  try {
    await wakeUp(desk);
    if (savedBy === "nonce") forbidHistory(desk);
    desk.feed.delayMs = 60;
    desk.feed.onAsked = () => publish(desk, news, random);
    desk.discord.chaos({ seed, method: "POST", path: "/channels/*/messages", rates: troubles, delayMs: 40 });
    const moments: KillMoment[] = [];
    for (let life = 1; life <= kills; life += 1) {
      const moment = drawMoment(random);
      moments.push(moment);
      await killAt(moment, desk.start(), desk);
      say(
        `kill ${life}: ${moment.ms} ms after ${moment.nth || ""} ${moment.after}; told ${news.told.length}, posted ${desk.discord.posts().length}`,
      );
    }
    const lastExit = await settle(desk, news);
    const answersHarmed = desk.discord.failures.harmed.length;
    return { moments, told: news.told.length, answersHarmed, lastExit, channels: judge(desk, news), log: desk.log() };
  } finally {
    await desk.stop();
  }
}

/** Slow answers leave a gap between what stands in the channel and what the bot knows; half of the kills fall into it. */
const troubles = { lostAfterEffect: 0.04, socketCut: 0.02, serverError: 0.02, slow: 0.3 };

async function wakeUp(desk: Desk): Promise<void> {
  const bot = desk.start();
  await until(() => desk.discord.commands().length > 0 && desk.discord.posts("general").length > 0, desk.log);
  await desk.dana.slash("route set", { channel: desk.discord.channel("alerts").id });
  await desk.dana.slash("route set", { channel: desk.discord.channel("urgent").id, severity: "critical" });
  await bot.stop();
}

function forbidHistory({ discord }: Desk): void {
  for (const name of ["alerts", "urgent"])
    discord.denyBot(discord.channel(name), PermissionFlagsBits.ReadMessageHistory);
}

/** Mostly a few, now and then a burst. */
function publish({ feed, discord }: Desk, news: InventedNews, random: Seeded): void {
  const posted = new Set(discord.posts("alerts").map((post) => numberIn(textOf(post))));
  const old = news.told.slice(0, -feedLength).filter(({ number, sort }) => sort === "nothing" || posted.has(number));
  feed.withdraw(new Set(old.map(({ number }) => `news-${number}`)));
  const backlog = news.of("high", "critical").length - posted.size;
  if (backlog < 60) feed.publish(...news.more(random.oneOf([0, 1, 2, 3, 12]), systemClock.now()));
}

/** The last life is left in peace; it ends when all is posted, and after two more polls, in which nothing may be said again. */
async function settle(desk: Desk, news: InventedNews): Promise<number | null> {
  const { discord, feed } = desk;
  discord.failures.clear();
  feed.onAsked = () => {};
  feed.publish(...news.more(3, systemClock.now()));
  const bot = desk.start();
  const expected = news.of("high", "critical").length + news.of("critical").length;
  const posted = () => discord.posts("alerts").length + discord.posts("urgent").length;
  for (let seen = posted(); seen < expected; seen = posted()) {
    const before = seen;
    if (!(await comesTrue(() => posted() > before, longestSilenceMs))) break;
  }
  const asked = feed.asked;
  await comesTrue(() => feed.asked >= asked + 5);
  return (await bot.stop()).code;
}

function judge({ discord }: Desk, news: InventedNews): readonly ChannelReport[] {
  const wanted = { alerts: news.of("high", "critical"), urgent: news.of("critical") };
  return Object.entries(wanted).map(([channel, expected]) => {
    const posted = discord.posts(channel).map((post) => numberIn(textOf(post)));
    return {
      channel,
      expected: expected.length,
      posted: posted.length,
      lost: expected.filter((number) => !posted.includes(number)),
      twice: posted.filter((number, at) => posted.indexOf(number) < at),
      strays: posted.filter((number) => !expected.includes(number)),
      late: posted.filter((number, at) => at > 0 && number < (posted[at - 1] ?? 0)),
    };
  });
}
