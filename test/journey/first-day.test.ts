import { expect, it } from "vitest";
import { aTimedEngine, engineStart } from "./a-timed-engine.ts";
import type { FeedItem } from "./feed-server.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

it("begins with one message of the last 24 hours, which pings nobody, and alerts what is new after it", async () => {
  const { feed, discord, said, account, wake, pass } = await aTimedEngine();
  feed.publish(...[30, 5, 3, 2].map((hours) => item(`ISIS-K of ${hours} hours ago`, engineStart - hours * hourMs)));

  await wake("100");
  await pass(5 * minuteMs);
  const first = said("100");
  feed.publish(item("ISIS-K is in the news", engineStart + 5 * minuteMs));
  await pass(2 * minuteMs);

  expect(first).toEqual([expect.stringContaining("3 alerts of the last 24 hours")]);
  expect(first[0]).toMatch(/of 5 hours ago[\s\S]*of 3 hours ago[\s\S]*of 2 hours ago/u);
  expect(said("100").slice(1)).toEqual([expect.stringContaining("is in the news")]);
  expect(discord.posts("alerts-100").map(({ pings }) => pings.count)).toEqual([0, 1]);
  expect(await account("100")).toBe("matched 4 = posted 1 + rolled up 3");
});

it("gives a server that wakes later the day that its sources showed to others, once, also over a restart", async () => {
  const { clock, feed, discord, said, account, wake, pass, restart } = await aTimedEngine();
  await wake("100");
  feed.publish(item("ISIS-K at dawn", engineStart - hourMs));
  await pass(5 * minuteMs);
  feed.publish(item("ISIS-K in the morning", clock.now()));
  await pass(5 * minuteMs);

  await wake("200");
  await pass(2 * minuteMs);
  await restart();
  await pass(18 * minuteMs);
  feed.publish(item("ISIS-K at noon", clock.now()));
  await pass(2 * minuteMs);

  expect(said("200")).toHaveLength(2);
  expect(said("200")[0]).toContain("2 alerts of the last 24 hours");
  expect(said("200")[0]).toMatch(/at dawn[\s\S]*in the morning/u);
  expect(said("200")[1]).toContain("at noon");
  expect(discord.posts("alerts-200").map(({ pings }) => pings.count)).toEqual([0, 1]);
  expect(await account("200")).toBe("matched 3 = posted 1 + rolled up 2");
  expect(said("100")).toHaveLength(3);
});

function item(title: string, published: number): FeedItem {
  return { id: title.replaceAll(" ", "-"), title, published };
}
