import { setTimeout as wait } from "node:timers/promises";
import { comesTrue } from "../until.ts";
import type { Bot } from "./a-bot.ts";
import type { Deployment } from "./a-deployment.ts";
import type { Seeded } from "./seeded.ts";

/** `ms` after the nth poll or post of this life, or after its birth. */
export interface KillMoment {
  readonly after: "birth" | "poll" | "post";
  readonly nth: number;
  readonly ms: number;
}

/** Most fall where the work is: right after the feed's answer, when the store is written, and around a post. */
export function drawMoment(random: Seeded): KillMoment {
  const after = random.oneOf<KillMoment["after"]>([
    "birth",
    "poll",
    "poll",
    "poll",
    "poll",
    "post",
    "post",
    "post",
    "post",
  ]);
  if (after === "birth") return { after, nth: 0, ms: random.between(0, 1_500) };
  if (after === "poll") return { after, nth: random.between(1, 4), ms: random.between(0, 150) };
  return { after, nth: random.between(1, 12), ms: random.between(0, 40) };
}

/** A life that does not come to its moment (nothing may be left to post) is ended after so many polls, or so many milliseconds. */
const mostPolls = 50;
const longestLifeMs = 30_000;

/**
 * Lets the bot live until its moment, then SIGKILL. Answers false when it had ended before, for its store could not be read at
 * the start: whoever runs it starts it again.
 *
 * @throws Error when it ended by itself for any other reason
 */
export async function killAt(
  { after, nth, ms }: KillMoment,
  bot: Bot,
  { feed, discord }: Deployment,
): Promise<boolean> {
  const posts = () => discord.requests.filter(({ method, path }) => method === "POST" && isPost(path)).length;
  const counted = { birth: () => 0, poll: () => feed.asked, post: posts }[after];
  const before = counted();
  const polls = feed.asked;
  const isOver = () => !bot.running || feed.asked >= polls + mostPolls;
  await comesTrue(() => isOver() || counted() >= before + nth, longestLifeMs);
  await wait(ms);
  if (bot.running) {
    await bot.kill();
    return true;
  }
  const exit = await bot.ended;
  if (exit.code === 1 && /^The store .*\(SQLite: /mu.test(bot.err)) return false;
  throw new Error(`the program ended by itself: ${JSON.stringify(exit)}\n${bot.err}`);
}

function isPost(path: string): boolean {
  return /^\/channels\/\d+\/messages$/.test(path);
}
