import { expect, it } from "vitest";
import { sendHeld } from "../../src/alerts/send-held.ts";
import { aWorld, guild, rawItem } from "../world.ts";

const digest = { at: 0, weekday: 1, zone: "UTC" } as const;
const routes = ["c1", "c2"].map((channelId) => ({ channelId, severity: "low", digest }) as const);

it("sends what is held for one channel at once, in one message, and nothing twice", async () => {
  const feed = ["one", "two"].map((title) => rawItem({ title }));
  const world = await aWorld({ feed, guild: { ...guild, routes } });
  await world.round();
  const { stories } = world.repositories;
  const send = (guildId: string) => sendHeld(guildId, "c1", stories);

  const sent = [await send("another"), await send("g1")];
  await world.bundle();
  const told = world.discord.posts.map(({ channelId, message }) => [channelId, message.content]);
  const again = await send("g1");
  await world.bundle();

  expect(sent).toEqual([0, 2]);
  expect(told).toEqual([["c1", expect.stringContaining("2 alerts")]]);
  expect([again, world.discord.posts.length]).toEqual([0, 1]);
});
