import { expect, it } from "vitest";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { aTimedEngine } from "./a-timed-engine.ts";

const minuteMs = 60_000;

it("brings a surge as eight alerts, one live card and its thread, and what is critical on its own", async () => {
  const { clock, feed, discord, said, account, wake, pass } = await aTimedEngine();
  await wake("100");
  await pass(minuteMs);
  const publish = (...titles: readonly string[]) =>
    feed.publish(...titles.map((title) => ({ id: title.replaceAll(" ", "-"), title, published: clock.now() })));

  publish(...Array.from({ length: 11 }, (_, number) => `ISIS-K and town ${number + 1}`));
  await pass(minuteMs);
  publish("Al-Azaim is out", "ISIS-K and the last town");
  await pass(2 * minuteMs);

  const lines = said("100");
  expect(lines.filter((line) => line.startsWith("🔴"))).toHaveLength(8);
  expect(lines.filter((line) => line.startsWith("🟣"))).toHaveLength(1);
  const cards = discord.posts("alerts-100").filter((message) => textOf(message).startsWith("🌊 SURGE"));
  expect(cards.map(textOf)).toEqual([expect.stringMatching(/ISIS-K · 4 events[\s\S]*listed in <#\d+>/u)]);
  expect(lines).toHaveLength(10);
  const threadId = /listed in <#(\d+)>/u.exec(textOf(cards[0] ?? fail()))?.[1];
  const listed = discord
    .channel(threadId ?? "")
    .messages.flatMap(({ embeds }) => embeds.map(({ description = "" }) => description))
    .join("\n");
  for (const town of ["town 9", "town 10", "town 11", "the last town"])
    expect(listed.split(`and ${town}`)).toHaveLength(2);
  expect(await account("100")).toBe("matched 13 = posted 9 + rolled up 4");
});

function fail(): never {
  throw new Error("there is no live card");
}
