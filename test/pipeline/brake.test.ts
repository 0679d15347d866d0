import { describe, expect, it } from "vitest";
import { aWorld, rawItem, start } from "../world.ts";

const earlier = rawItem({ title: "earlier", published: new Date(start - 48 * 3_600_000).toISOString() });
const flood = Array.from({ length: 21 }, (_, number) => rawItem({ title: `report ${number}` }));

describe("the brake", () => {
  it("holds all of a reading that suddenly brings more new items than it allows, and loses none", async () => {
    const world = await aWorld({ feed: [earlier] });
    await world.round();
    world.feed = flood;

    await world.round();
    const { inbox } = world.repositories;
    const postedWhileHeld = world.discord.posts.length;
    await inbox.release(await inbox.held("g1"));
    await world.round();

    expect(postedWhileHeld).toBe(0);
    expect(world.discord.posts).toHaveLength(21);
  });

  it("lets through what the next readings bring", async () => {
    const world = await aWorld({ feed: [earlier] });
    await world.round();
    world.feed = flood;
    await world.round();
    world.feed = [rawItem({ title: "one more" }), ...flood];

    await world.round();

    expect(world.discord.posts).toHaveLength(1);
  });

  it("does not hold a first reading of which less matches, however many items it has", async () => {
    const old = Array.from({ length: 40 }, (_, n) => ({ ...earlier, guid: `old ${n}`, title: `older ${n}` }));
    const world = await aWorld({ feed: [...flood.slice(0, 20), ...old] });

    await world.round();

    expect(world.discord.posts).toHaveLength(20);
  });
});
