import { expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import type { StoryRecords } from "../../../src/ports/alert-records.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openStories } from "../../../src/store/repositories/stories.ts";
import { foldAccount } from "../../alerts/fold-account.ts";
import { aWorld, retention, start } from "../../world.ts";
import { failingStore } from "../failing-store.ts";

const dayMs = 86_400_000;
const midnight = Math.floor(start / dayMs) * dayMs;

it("counts each report of a story once that left its record, also after a restart and where a crash left it in both", async () => {
  const { store, failNext } = failingStore(await openStore("memory:", { clock: { now: () => start } }));
  const stories = await openStories(store, retention.stories);
  const story = await aLongStory(60);
  failNext("story.change");
  await expect(stories.put(story)).rejects.toThrow("as the test asked");

  const afterCrash = await openStories(store, retention.stories);
  const inBoth = await totalsOf(afterCrash);
  const mended = await afterCrash.change(story.id, (one) => ({ ...one, revision: one.revision + 1 }));
  const apart = await totalsOf(afterCrash);
  const afterRestart = await totalsOf(await openStories(store, retention.stories));

  const expected = [0, 1].map((day) => {
    const from = midnight + day * dayMs;
    return { found: 30, ...foldAccount([story], [], from, from + dayMs) };
  });
  expect(mended?.earlier?.count).toBeGreaterThan(0);
  expect(expected.map(({ became }) => Object.fromEntries(became))).toEqual([{ posted: 1, merged: 29 }, { merged: 30 }]);
  expect([inBoth, apart, afterRestart]).toEqual([expected, expected, expected]);
});

it("counts nothing any more of a story that is removed", async () => {
  const store = await openStore("memory:", { clock: { now: () => start } });
  const stories = await openStories(store, retention.stories);
  const story = await aLongStory(60);
  await stories.put(story);

  await stories.remove(story.id);

  const nothing = { found: 0, became: new Map(), held: new Map() };
  expect(await totalsOf(stories)).toEqual([nothing, nothing]);
  expect(stories.totals("g1")).toMatchObject({ alerts: new Map(), deliveries: new Map() });
});

function totalsOf(stories: StoryRecords) {
  return Promise.all([stories.ofDay("g1", midnight, 0), stories.ofDay("g1", midnight + dayMs, 0)]);
}

/** The first half of its reports joined on the first day, the others on the next. */
async function aLongStory(count: number): Promise<Story> {
  const world = await aWorld();
  await world.round();
  const [story] = await world.repositories.stories.recent("g1", 1);
  const [report] = story?.reports ?? [];
  if (story === undefined || report === undefined) throw new Error("no story");
  const reports = Array.from({ length: count }, (_, number) => {
    const joinedAt = midnight + (number < count / 2 ? dayMs - count : dayMs) + number;
    return { ...report, joinedAt, item: { ...report.item, id: `item-${number}`, seenAt: joinedAt } };
  });
  return { ...story, reports };
}
