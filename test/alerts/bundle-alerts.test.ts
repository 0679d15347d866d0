import { describe, expect, it, vi } from "vitest";
import { aWorld, guild, rawItem, type World } from "../world.ts";

const hourMs = 3_600_000;
/** The world begins at noon UTC. */
const quiet = { from: 11 * 60, to: 14 * 60, zone: "UTC", bypass: "critical" } as const;

async function quietWorld(): Promise<World> {
  const feed = ["one", "two", "three"].map((title) => rawItem({ title }));
  return aWorld({ feed, guild: { ...guild, routes: [{ channelId: "c1", severity: "low", quiet }] } });
}

const said = (world: World) => world.discord.posts.map(({ message }) => message.content);

describe("alerts that were held", () => {
  it("are told in one bulletin without a ping when their time comes, and not before", async () => {
    const world = await quietWorld();

    await world.round();
    await world.bundle();
    const before = said(world);
    await world.clock.sleep(2 * hourMs);
    await world.bundle();

    expect(before).toEqual([]);
    expect(said(world)).toEqual(["🗂️ 3 alerts held over the quiet hours"]);
    expect(world.discord.posts[0]?.message.embeds?.[0]?.description?.split("\n")).toHaveLength(6);
    expect(world.discord.posts[0]?.message).not.toHaveProperty("allowed_mentions");
  });

  it("are told once, however often the time is looked at", async () => {
    const world = await quietWorld();
    await world.round();
    await world.clock.sleep(2 * hourMs);

    await world.bundle();
    await world.bundle();

    expect(world.discord.posts).toHaveLength(1);
  });

  it("are told once though the store fails between the bulletin and its alerts' marks", async () => {
    const world = await quietWorld();
    await world.round();
    await world.clock.sleep(2 * hourMs);
    world.failNext("stories.change");
    const put = vi.spyOn(world.repositories.bulletins, "put");

    await world.bundle();
    await world.bundle();

    expect(put).toHaveBeenCalledTimes(1);
    expect(said(world)).toEqual(["🗂️ 3 alerts held over the quiet hours"]);
    expect(await world.repositories.stories.heldUntil(Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it("are told in a message of their own when they are late for the one of their time", async () => {
    const world = await quietWorld();
    await world.round();
    await world.clock.sleep(2 * hourMs);
    await world.bundle();
    const [story] = await world.repositories.stories.recent("g1", 1);
    if (story === undefined) throw new Error("a story");
    const late = story.alerts.map((alert) => {
      return { ...alert, delivery: { ...alert.delivery, state: "held" as const, nonce: "late-1" } };
    });

    await world.repositories.stories.put({ ...story, id: "late", shortId: "SW-LATE", alerts: late });
    await world.bundle();

    expect(said(world)).toEqual(["🗂️ 3 alerts held over the quiet hours", "🗂️ 1 alert held over the quiet hours"]);
  });

  it("are rolled up when a channel is given more than it bears", async () => {
    const world = await aWorld({ feed: [rawItem({ title: "a" }), rawItem({ title: "b" }), rawItem({ title: "c" })] });
    world.burst = { alerts: 1, withinMs: 600_000 };

    await world.round();
    await world.clock.sleep(hourMs);
    await world.bundle();

    expect(world.discord.posts).toHaveLength(2);
    expect(said(world).at(-1)).toBe("🗂️ 2 alerts – more than this channel takes one by one");
  });
});
