import { expect, it } from "vitest";
import type { News } from "../../src/alerts/take-match.ts";
import { takeMatch } from "../../src/alerts/take-match.ts";
import type { Match } from "../../src/domain/match.ts";
import { RecentStories } from "../../src/same-news/recent-stories.ts";
import { countSteps } from "../count-steps.ts";
import { aWorld, start, type World } from "../world.ts";

/** Nine joins fill a story up to the bound and let as many go. */
const cycle = 9;

it("costs as many steps and bytes to join the three-hundredth report of a story as the hundredth", async () => {
  const world = await aWorld({ feed: [] });
  const news = new RecentStories();
  const join = async (from: number, to: number) => {
    for (let count = from; count < to; count += 1) await take(world, news, count);
  };
  await join(0, 100);
  const early = await countSteps(() => join(100, 100 + cycle));
  const earlySize = await sizeOf(world);
  await join(100 + cycle, 300);

  const late = await countSteps(() => join(300, 300 + cycle));

  const stories = await world.repositories.stories.recent("g1", 10);
  expect(stories.map(({ earlier, reports }) => (earlier?.count ?? 0) + reports.length)).toEqual([300 + cycle]);
  expect(late / early).toBeLessThan(1.05);
  expect((await sizeOf(world)) / earlySize).toBeLessThan(1.2);
});

async function take(world: World, news: News, count: number): Promise<void> {
  const { inbox, stories, guilds } = world.repositories;
  const now = start + count * 1_000;
  await takeMatch(match(count, now), { inbox, stories, guilds, news, burst: world.burst, clock: { now: () => now } });
}

function match(count: number, now: number): Match {
  const id = `item-${count}`;
  const text =
    "Traders at the bazaar of Kunduz spoke of smoke above the northern gate and of a road that stayed closed.";
  const item = {
    id,
    keys: [id],
    sourceKey: "s",
    basis: "guid",
    title: "Fire at the bazaar of Kunduz, traders say",
    text,
  } as const;
  return {
    ...{ id: `m-${count}`, guildId: "g1", matchedAt: now, place: 0 },
    item: { ...item, published: new Date(now).toISOString(), seenAt: now },
    source: { id: `wire-${count % 12}`, name: "Wire", handling: "open" },
    watches: [{ watchId: "w1", name: "Everything", severity: "high", hits: [] }],
  };
}

/** The mean of a story's record over what joins from one bound to the next. */
async function sizeOf(world: World): Promise<number> {
  const [story] = await world.repositories.stories.recent("g1", 1);
  return JSON.stringify(story).length / (story?.reports.length ?? 1);
}
