import { describe, expect, it } from "vitest";
import { describeHealth } from "../../src/app/source-health/describe-health.ts";
import { healthOf } from "../../src/domain/source-health.ts";
import { aWorld, polled, rawItem, type World } from "../world.ts";

const minuteMs = 60_000;

/** Items a minute apart, the newest first. */
function items(world: World, from: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = from + count - 1 - index;
    const published = new Date(world.clock.now() - index * minuteMs).toISOString();
    return rawItem({ guid: `n-${number}`, title: `Report ${number}`, published });
  });
}

async function reading(world: World, from: number, count: number): Promise<void> {
  world.feed = items(world, from, count);
  await world.poll();
}

async function healthIn(world: World) {
  return healthOf(await world.repositories.pollStates.get("s1"), world.clock.now());
}

describe("a feed that shows only its newest items", () => {
  it("and shows none of those before is told of, with a shorter time between readings", async () => {
    const world = await aWorld({ feed: [] });
    await reading(world, 0, 8);
    await reading(world, 20, 8);

    const health = await healthIn(world);
    const change = { source: polled, health, away: undefined, together: false, silent: false };

    expect(health).toMatchObject({ kind: "rolled-over", times: 1, shown: 8 });
    expect(describeHealth([change], "g1", 1)).toBe(
      "**Wire** shows only its newest 8 items, and once all of it was new: what came between two readings may have been missed. `/source edit source:wire every:2m` reads it more often.",
    );
  });

  it.each([
    ["that overlap with the reading before", [0, 5, 10, 15]],
    ["that do not change", [0, 0, 0, 0]],
  ])("%s is read often enough", async (_, readings) => {
    const world = await aWorld({ feed: [] });
    for (const from of readings) await reading(world, from, 8);

    expect(await healthIn(world)).toMatchObject({ kind: "ok" });
  });

  it("whose guids are all made anew has not rolled over", async () => {
    const world = await aWorld({ feed: [] });
    world.feed = items(world, 0, 8).map((item) => ({ ...item, link: `https://n.example/${item.guid}` }));
    await world.poll();
    world.feed = world.feed.map((item) => ({ ...item, guid: `new-${item.guid}` }));
    await world.poll();

    expect(await healthIn(world)).toMatchObject({ kind: "ok" });
  });

  it("of one item is told of when it is another at three readings in a row", async () => {
    const world = await aWorld({ feed: [] });
    for (const from of [0, 1, 2]) await reading(world, from, 1);
    const early = await healthIn(world);

    await reading(world, 3, 1);

    expect(early).toMatchObject({ kind: "ok" });
    expect(await healthIn(world)).toMatchObject({ kind: "rolled-over", times: 3 });
  });

  it("and was not read for hours says nothing of how often it is to be read", async () => {
    const world = await aWorld({ feed: [] });
    await reading(world, 0, 8);
    await world.clock.sleep(5 * 60 * minuteMs);

    await reading(world, 20, 8);

    expect(await healthIn(world)).toMatchObject({ kind: "ok" });
  });

  it("is no longer told of after a week in which readings overlap", async () => {
    const world = await aWorld({ feed: [] });
    await reading(world, 0, 8);
    await reading(world, 20, 8);
    for (let day = 0; day < 9; day += 1) {
      await world.clock.sleep(24 * 60 * minuteMs);
      await reading(world, 21 + day, 8);
    }

    expect(await healthIn(world)).toMatchObject({ kind: "ok" });
  });
});
