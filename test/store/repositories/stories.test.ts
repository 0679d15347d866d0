import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import { openStories } from "../../../src/store/repositories/stories.ts";
import { aStory } from "../../commands/alert/a-story.ts";
import { aStore } from "../a-store.ts";
import { failingStore } from "../failing-store.ts";

const keptMs = 90 * 86_400_000;

async function largeStory(reports = 100) {
  const { store } = await aStore();
  const failing = failingStore(store);
  const stories = await openStories(failing.store, keptMs);
  const story = aStory("SW-AAAA");
  await stories.put(story);
  const join = (count: number) =>
    stories.change(story.id, (current) => withReport(current, `item-${count}`)).catch(() => undefined);
  for (let count = 1; count < reports; count += 1) await join(count);
  return { story, stories, join, failNext: failing.failNext, reopened: () => openStories(store, keptMs) };
}

function withReport(story: Story, itemId: string): Story {
  const [first] = story.reports;
  if (first === undefined || story.reports.some(({ item }) => item.id === itemId)) return story;
  const report = { ...first, item: { ...first.item, id: itemId }, joinedAt: first.joinedAt + Number(itemId.slice(5)) };
  return { ...story, reports: [...story.reports, report] };
}

const idsOf = (story: Story | undefined) => story?.reports.map(({ item }) => item.id) ?? [];
const everyId = (count: number) => ["100-SW-AAAA", ...Array.from({ length: count - 1 }, (_, at) => `item-${at + 1}`)];

describe("a story of many reports", () => {
  it("has a bounded record, and all of its reports when they are asked for", async () => {
    const { stories, story } = await largeStory();

    const stored = await stories.get(story.id);

    expect(idsOf(stored).length).toBeLessThanOrEqual(32);
    expect(stored && idsOf(await stories.whole(stored))).toEqual(everyId(100));
  });

  it("is found by every item of it, also after a restart", async () => {
    const { reopened } = await largeStory();
    const stories = await reopened();

    for (const id of everyId(100)) expect((await stories.ofItem("100", id))?.shortId).toBe("SW-AAAA");
    const [stored] = await stories.recent("100", 1);
    expect(stored && idsOf(await stories.whole(stored))).toEqual(everyId(100));
  });

  it.each(["story-report.setMany", "story.change"] as const)(
    "loses no report and has none twice where the store fails at %s, before or after it took effect",
    async (operation) => {
      for (const moment of ["before", "after"] as const) {
        const { stories, story, join, failNext, reopened } = await largeStory(32);
        failNext(operation, moment);
        await join(32);
        await join(32);
        await join(33);

        for (const open of [stories, await reopened()]) {
          const stored = await open.get(story.id);
          expect(stored && idsOf(await open.whole(stored))).toEqual(everyId(34));
          expect((stored?.reports.length ?? 0) + (stored?.earlier?.count ?? 0)).toBe(34);
        }
      }
    },
  );

  it("goes with all of its records when it is removed", async () => {
    const { stories, story, reopened } = await largeStory();

    await stories.remove(story.id);

    for (const open of [stories, await reopened()]) {
      expect(await open.recent("100", 10)).toEqual([]);
      expect(await open.ofItem("100", "item-1")).toBeUndefined();
    }
  });
});
