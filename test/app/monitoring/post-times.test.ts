import { expect, it } from "vitest";
import { noPostTimes, notingPosts } from "../../../src/app/monitoring/post-times.ts";
import type { Story } from "../../../src/domain/story.ts";
import { aWorld, rawItem } from "../../world.ts";

it("counts a post once, from its item's date and from when it was queued, and nothing of what is not posted", async () => {
  const world = await aWorld({ feed: [rawItem()] });
  await world.poll();
  await world.takeAll();
  const times = noPostTimes();
  const stories = notingPosts(world.repositories.stories, times);
  const [story] = await stories.recent("g1", 1);
  const id = story?.id ?? "";
  const queuedAt = story?.alerts[0]?.delivery.queuedAt ?? 0;

  await stories.change(id, (waiting) => ({ ...waiting }));
  const before = times.queuedToPost.counts.count;
  await stories.change(id, (waiting) => posted(waiting, queuedAt + 20_000));
  await stories.change(id, (there) => posted(there, queuedAt + 90_000));

  const [queued, published] = [times.queuedToPost.counts, times.publishedToPost.counts];
  expect([before, queued.count, published.count]).toEqual([0, 1, 1]);
  expect(queued.sum).toBe(20);
  expect([15, 30].map((bound) => new Map(queued.buckets).get(bound))).toEqual([0, 1]);
  expect(published.sum).toBeGreaterThanOrEqual(3_600);
});

function posted(story: Story, doneAt: number): Story {
  const alerts = story.alerts.map((alert) => ({
    ...alert,
    delivery: { ...alert.delivery, state: "delivered" as const, doneAt },
  }));
  return { ...story, alerts };
}
