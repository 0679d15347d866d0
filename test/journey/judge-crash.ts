import { textOf } from "../discord-stand-in/seen-message.ts";
import type { Deployment } from "./a-deployment.ts";
import { type InventedNews, numberIn } from "./invented-news.ts";

export interface ChannelReport {
  readonly channel: string;
  readonly expected: number;
  readonly posted: number;
  /** Numbers of news, by what went wrong with them. */
  readonly lost: readonly number[];
  readonly twice: readonly number[];
  readonly strays: readonly number[];
  /** Those that come after news that was published after them. */
  readonly late: readonly number[];
}

/** What is in each channel against what was published. */
export function judgeChannels({ discord }: Deployment, news: InventedNews): readonly ChannelReport[] {
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

/**
 * Whether `/status` says of today that what matched is the sum of what became of it, and that all of it was posted. After
 * midnight in UTC today is another day: then only the sum counts.
 */
export function accountHolds(line: string, expected: number, sameDay: boolean): boolean {
  const matched = Number(/matched (\d+)/u.exec(line)?.[1] ?? Number.NaN);
  const parts = [...line.matchAll(/[a-z] (\d+)(?= \+|$)/gu)].map(([, count]) => Number(count));
  const sum = parts.reduce((total, count) => total + count, 0);
  if (matched !== sum) return false;
  return !sameDay || (matched === expected && line === `matched ${expected} = posted ${expected}`);
}
