import { expect, it } from "vitest";
import { bundleAlerts } from "../../src/alerts/bundle-alerts.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { deliverBulletin } from "../../src/deliver/deliver-bulletin.ts";
import { withShown } from "../../src/domain/bulletin.ts";
import { aWorld, guild, rawItem } from "../world.ts";

const digest = { at: 13 * 60, zone: "UTC" } as const;

it("shows each story as it is when the list is posted, also where that comes long after it was written", async () => {
  const routes = [{ channelId: "c1", severity: "low", digest }] as const;
  const world = await aWorld({ feed: [rawItem({ title: "one" })], guild: { ...guild, routes } });
  const { repositories, clock, discord } = world;
  await world.round();
  await clock.sleep(3_600_000);
  const [list] = await bundleAlerts(clock.now(), repositories);
  const sending = { sender: discord, notify: async () => {}, clock, random: () => 0, nonceMemoryMs: 120_000 };
  const deps = { ...sending, ...repositories, drawBulletin: bulletinCard };
  discord.answerNext({ kind: "retry", failure: { code: "text", text: "down" } });
  await deliverBulletin(list?.id ?? "", deps);
  const [story] = await repositories.stories.recent("g1", 1);
  await repositories.stories.change(story?.id ?? "", (one) => ({ ...one, severity: "critical" }));

  await deliverBulletin(list?.id ?? "", deps, true);

  expect(discord.posts.map(({ message }) => message.embeds?.[0]?.description)).toEqual([
    expect.stringMatching(/^🟣 CRITICAL `SW-/u),
  ]);
});

it("a list that a moderator deleted stays deleted, whatever becomes of its stories", async () => {
  const routes = [{ channelId: "c1", severity: "low", digest }] as const;
  const world = await aWorld({
    feed: [rawItem({ title: "one" }), rawItem({ title: "two" })],
    guild: { ...guild, routes },
  });
  const { repositories, clock, discord } = world;
  await world.round();
  await clock.sleep(3_600_000);
  const [list] = await bundleAlerts(clock.now(), repositories);
  const sending = { sender: discord, notify: async () => {}, clock, random: () => 0, nonceMemoryMs: 120_000 };
  const deps = { ...sending, ...repositories, drawBulletin: bulletinCard };
  await deliverBulletin(list?.id ?? "", deps, true);
  const changed = async (revision: number) =>
    repositories.bulletins.change(list?.id ?? "", (one) => withShown(one, () => ({ revision })));
  await changed(2);
  discord.answerNextEdit({ kind: "unknown-message" });

  await deliverBulletin(list?.id ?? "", deps, true);
  await changed(3);
  const step = await deliverBulletin(list?.id ?? "", deps, true);

  expect(step).toEqual({ kind: "done" });
  expect(discord.posts).toHaveLength(1);
  expect(discord.edits).toEqual([]);
});
