import { describe, expect, it } from "vitest";
import { applyRouting } from "../../src/alerts/apply-routing.ts";
import { sendHeld } from "../../src/alerts/send-held.ts";
import { splitStory } from "../../src/alerts/split-story.ts";
import type { Guild, Route } from "../../src/domain/guild.ts";
import { aWorld, guild, joining, rawItem, start, type World } from "../world.ts";
import { aSurge, items } from "./a-surge.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The world begins at noon UTC. */
const quiet = { from: 11 * 60, to: 14 * 60, zone: "UTC", bypass: "critical" } as const;
const digest = { at: 13 * 60, zone: "UTC" } as const;

const said = ({ discord }: World) => discord.posts.map(({ message }) => message.content);

function withRoute(route: Partial<Route>, more: Partial<Guild> = {}): Guild {
  return { ...guild, routes: [{ channelId: "c1", severity: "low", ...route }], ...more };
}

/** What is listed and posted by then. */
async function saidAfter(world: World, ms: number): Promise<readonly (string | undefined)[]> {
  await world.clock.sleep(ms);
  await world.bundle();
  return said(world);
}

describe("quiet hours", () => {
  it("hold the list of the first day", async () => {
    const world = await aWorld({ guild: withRoute({ quiet }, { wokeAt: start }), feed: [rawItem({ title: "old" })] });
    await world.round();

    expect(await saidAfter(world, 20 * minuteMs)).toEqual([]);
    expect(await saidAfter(world, 2 * hourMs)).toEqual(["🗂️ 1 alert held over the quiet hours"]);
  });

  it("hold what a person splits off", async () => {
    const world = await aWorld({ feed: [rawItem({ title: "one" })] });
    await world.round();
    const [story] = await world.repositories.stories.recent("g1", 1);
    world.news = { find: () => joining(story), add: () => {} };
    world.feed = [rawItem({ title: "two" })];
    await world.round();
    const { stories } = world.repositories;
    const [joined] = await stories.recent("g1", 1);
    if (joined === undefined) throw new Error("no story");

    await splitStory(joined, undefined, {
      stories,
      news: { retell: () => {} },
      clock: world.clock,
      route: async (parted, report, now) =>
        applyRouting(parted, report, withRoute({ quiet }), now, { stories, burst: world.burst }),
    });
    await world.deliver();

    expect(await saidAfter(world, 0)).toHaveLength(1);
    expect((await saidAfter(world, 2 * hourMs)).slice(1)).toEqual(["🗂️ 1 alert held over the quiet hours"]);
  });

  it("hold a digest that is due in them", async () => {
    const world = await aWorld({ guild: withRoute({ quiet, digest }) });
    await world.round();

    expect(await saidAfter(world, hourMs)).toEqual([]);
    expect(await saidAfter(world, hourMs)).toEqual(["🗂️ 1 alert since the last digest"]);
  });

  it("let pass what a person asked for", async () => {
    const world = await aWorld({ guild: withRoute({ quiet }) });
    await world.round();

    await sendHeld("g1", "c1", world.repositories.stories);

    expect(await saidAfter(world, 0)).toEqual(["🗂️ 1 alert held over the quiet hours"]);
  });
});

describe("quiet hours that begin while a surge lasts", () => {
  it("hold what comes to its card, and open no thread", async () => {
    const running = await aSurge();
    const { bring, tend, world, said } = running;
    running.thread = { kind: "none" };
    const night = { ...quiet, from: 12 * 60 + 15, to: 12 * 60 + 35 };
    await world.repositories.guilds.change("g1", () => withRoute({ quiet: night }));
    await bring(items(10));
    await tend();
    const before = said().length;
    running.thread = { kind: "opened", threadId: "t1" };
    await world.clock.sleep(6 * minuteMs);
    const row = world.repositories.bulletins.cards()[0]?.entries[0];
    const decision = { ...joining({ id: row?.storyId ?? "" }), news: [{ code: "claim" as const }] };
    world.news = { find: () => decision, add: () => {} };

    await bring([{ title: "Invented group claims attack in Lanternville" }]);
    await world.bundle();
    await tend();
    const during = [said().length, said("t1").length];
    await world.clock.sleep(10 * minuteMs);
    await world.bundle();
    await tend();

    expect(during).toEqual([before, 0]);
    expect(said().at(-1)).toBe("🗂️ 1 update held over the quiet hours");
    expect(said("t1")).toHaveLength(1);
  });

  it("hold what it took a moment before, and its card is not begun", async () => {
    const { bring, world, said, tend } = await aSurge();
    const night = { ...quiet, from: 12 * 60 + 5 };
    await world.repositories.guilds.change("g1", () => withRoute({ quiet: night }));

    await bring(items(10));
    await world.bundle();
    await tend();
    const during = said().length;
    await world.clock.sleep(2 * hourMs);
    await world.bundle();

    expect(during).toBe(0);
    expect(said()).toEqual([expect.stringMatching(/^🗂️ 10 alerts held over the quiet hours · page 1 of \d$/u)]);
  });
});

describe("a digest", () => {
  it("takes what is older than the waking", async () => {
    const guildNow = withRoute({ digest }, { wokeAt: start });
    const world = await aWorld({ guild: guildNow, feed: [rawItem({ title: "old" })] });
    await world.round();

    expect(await saidAfter(world, 20 * minuteMs)).toEqual([]);
    expect(await saidAfter(world, hourMs)).toEqual(["🗂️ 1 alert since the last digest"]);
  });
});
