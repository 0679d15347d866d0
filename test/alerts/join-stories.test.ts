import { expect, it } from "vitest";
import { joinStories } from "../../src/alerts/join-stories.ts";
import type { Story } from "../../src/domain/story.ts";
import { refTo } from "../../src/domain/story-ref.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { dayMs } from "../../src/lib/durations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openStories } from "../../src/store/repositories/stories.ts";
import { aStory } from "../commands/alert/a-story.ts";

const clock = { now: () => systemClock.now() };
const news = { retell: () => {} };

/** Two stories on record, of which the second is possibly the same as the first. */
async function twoStories() {
  const stories = await openStories(await openStore("memory:", { clock }), dayMs);
  const first = aStory("SW-AAAA", { title: "first" });
  const other = aStory("SW-BBBB", { title: "second" });
  const reports = other.reports.map((report) => ({ ...report, item: { ...report.item, id: "second" } }));
  const second: Story = { ...other, reports, possibly: { ...refTo(first), why: { code: "other-toll" } } };
  for (const story of [first, second]) await stories.put(story);
  return { stories, first, second };
}

it("loses no report and shows none twice when it dies between its two writes", async () => {
  const { stories, first, second } = await twoStories();
  let writes = 0;
  const change: typeof stories.change = async (...given) => {
    writes += 1;
    if (writes > 1) throw new Error("the disk is gone");
    return stories.change(...given);
  };
  await expect(joinStories(second, { stories: { ...stories, change }, news, clock })).rejects.toThrow();
  const between = await stories.get(first.id);

  const outcome = await joinStories(second, { stories, news, clock });

  expect(between?.reports).toHaveLength(2);
  expect(outcome.kind).toBe("joined");
  expect((await stories.get(first.id))?.reports).toHaveLength(2);
});

it("takes along what joined since the button was pressed", async () => {
  const { stories, first, second } = await twoStories();
  const [report] = second.reports;
  if (report === undefined) throw new Error("a story without a report");
  const late = { ...report, item: { ...report.item, id: "late" } };
  await stories.change(second.id, (story) => ({ ...story, reports: [...story.reports, late] }));

  await joinStories(second, { stories, news, clock });

  expect((await stories.get(first.id))?.reports.map(({ item }) => item.id)).toContain("late");
});

it("has the story that took the reports be as grave as they are", async () => {
  const { stories, first, second } = await twoStories();
  const critical: Story = { ...second, severity: "critical" };
  await stories.put(critical);

  await joinStories(critical, { stories, news, clock });

  expect((await stories.get(first.id))?.severity).toBe("critical");
});

it("ends the reminders of the story that was joined: nobody is to answer it any more", async () => {
  const { stories, second } = await twoStories();
  const remind = { from: clock.now(), afterMs: 60_000 };
  const waiting: Story = { ...second, alerts: second.alerts.map((alert) => ({ ...alert, remind })) };
  await stories.put(waiting);

  await joinStories(waiting, { stories, news, clock });

  for (const alert of (await stories.get(second.id))?.alerts ?? []) expect(alert).not.toHaveProperty("remind");
});
