import { describe, expect, it } from "vitest";
import type { RawItem } from "../../src/domain/item.ts";
import { aWorld, type Post, rawItem, start, type World } from "../world.ts";

const hourMs = 3_600_000;
const earlier = rawItem({ title: "earlier", published: new Date(start - 48 * hourMs).toISOString() });

/** Its source has been read once; the watch wants what names the group. */
async function aWatchedWorld(shown: Partial<RawItem>, wanted = "ISIS-K"): Promise<World> {
  const world = await aWorld({ feed: [earlier] });
  world.wants = ({ title, text }) => `${title} ${text}`.includes(wanted);
  await world.round();
  world.feed = [rawItem(shown), earlier];
  await world.round();
  return world;
}

async function edit(world: World, shown: Partial<RawItem>): Promise<void> {
  world.feed = [rawItem({ guid: "a", ...shown }), earlier];
  await world.round();
}

const plain = { guid: "a", title: "Explosion in the city" } as const;

describe("an item that is edited", () => {
  it.each([
    ["title", { title: "ISIS-K claims the explosion in the city" }],
    ["text", { title: plain.title, text: "ISIS-K is named as the author." }],
  ])("so that its %s names what is watched alerts, and says since when it was known", async (_, edited) => {
    const world = await aWatchedWorld(plain);
    const seenAt = world.clock.now() - 600_000;
    await world.clock.sleep(2 * hourMs);

    await edit(world, edited);
    await edit(world, edited);

    expect(world.discord.posts).toHaveLength(1);
    expect(said(world.discord.posts[0])).toContain(`edited since <t:${Math.floor(seenAt / 1000)}:t>`);
  });

  it("after it alerted changes its card, and posts nothing", async () => {
    const world = await aWatchedWorld({ ...plain, title: "ISIS-K kills 3 in the city" });

    await edit(world, { title: "ISIS-K kills 7 in the city" });

    expect(world.discord.posts).toHaveLength(1);
    expect(world.discord.edited.map(said)).toEqual([expect.stringContaining("kills 7")]);
  });

  it("so that it no longer names what is watched shows that on its card", async () => {
    const world = await aWatchedWorld({ ...plain, title: "ISIS-K kills 3 in the city" });

    await edit(world, { title: "Gas kills 3 in the city" });

    expect(world.discord.edited.map(said)).toEqual([expect.stringContaining("Gas kills 3")]);
  });

  it("and edited back, again and again, alerts once", async () => {
    const world = await aWatchedWorld(plain);

    for (const title of ["ISIS-K it was", "Explosion", "ISIS-K it was", "Explosion", "ISIS-K it was"])
      await edit(world, { title });

    expect(world.discord.posts).toHaveLength(1);
  });

  it("in its foot alerts nothing that matched and was too old", async () => {
    const old = {
      guid: "old",
      published: new Date(start - 200 * 24 * hourMs).toISOString(),
      title: "ISIS-K in spring",
    };
    const world = await aWorld({ feed: [rawItem({ ...old, text: "7 comments" })] });
    await world.round();
    world.feed = [rawItem({ ...old, text: "8 comments" })];

    await world.round();

    expect(world.discord.posts).toHaveLength(0);
  });

  it("more often than is followed on one day is followed on the next, as it is then", async () => {
    const world = await aWatchedWorld(plain);
    for (let times = 1; times <= 8; times += 1) await edit(world, { title: `${plain.title} (${times})` });
    await edit(world, { title: "ISIS-K claims it" });
    expect(world.discord.posts).toHaveLength(0);
    await world.clock.sleep(24 * hourMs);

    await edit(world, { title: "ISIS-K claims it" });

    expect(world.discord.posts).toHaveLength(1);
  });

  it("while its match is held stays held, and is alerted as it is when it is released", async () => {
    const world = await aWorld({ feed: [earlier] });
    await world.round();
    const many = Array.from({ length: 30 }, (_, number) => rawItem({ guid: `m-${number}`, title: `Report ${number}` }));
    world.feed = many;
    await world.round();
    world.feed = many.map((item) => ({ ...item, title: `${item.title}, corrected` }));

    await world.round();

    const { inbox } = world.repositories;
    const held = await inbox.held("g1");
    expect(world.discord.posts).toHaveLength(0);
    expect(held).toHaveLength(30);
    expect(held.every(({ item, edit: one }) => item.title.endsWith("corrected") && one === undefined)).toBe(true);
  });

  it("with many others at once, so that all of them match, waits for a person", async () => {
    const many = Array.from({ length: 30 }, (_, number) => rawItem({ guid: `m-${number}`, title: `Report ${number}` }));
    const world = await aWorld({ feed: many });
    world.wants = ({ title }) => title.includes("ISIS-K");
    await world.round();
    world.feed = many.map((item) => ({ ...item, title: `${item.title} ISIS-K` }));

    await world.round();

    expect(world.discord.posts).toHaveLength(0);
    expect(await world.repositories.inbox.held("g1")).toHaveLength(30);
  });

  for (const step of [
    "inbox.accept",
    "itemLog.note",
    "recentItems.note",
    "seenItems.mark",
    "pollStates.save",
    "inbox.remove",
  ] as const) {
    it(`alerts once when ${step} fails`, async () => {
      const world = await aWatchedWorld(plain);
      world.failNext(step);

      await edit(world, { title: "ISIS-K claims it" });
      await edit(world, { title: "ISIS-K claims it" });

      expect(world.discord.posts).toHaveLength(1);
    });
  }
});

function said(post: Pick<Post, "message"> | undefined): string {
  return JSON.stringify(post?.message);
}
