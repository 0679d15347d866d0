import { expect, it } from "vitest";
import { joinStories } from "../../src/alerts/join-stories.ts";
import { splitStory } from "../../src/alerts/split-story.ts";
import type { Report, Story } from "../../src/domain/story.ts";
import { refTo } from "../../src/domain/story-ref.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { dayMs } from "../../src/lib/durations.ts";
import { RecentStories } from "../../src/same-news/recent-stories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openStories } from "../../src/store/repositories/stories.ts";
import { aStory } from "../commands/alert/a-story.ts";

const route = async (story: Story) => story;
const clock = { now: () => systemClock.now() };
const flood = "Floods destroy bridges and homes in the northern valley, officials say";
const verdict = "Court sentences four men to twelve years over a plot against the airport";

/** A story of two reports that have nothing to do with each other. */
function wronglyJoined(): { readonly story: Story; readonly second: Report } {
  const story = aStory("SW-AAAA", { title: flood });
  const [first] = story.reports;
  if (first === undefined) throw new Error("a story without a report");
  const second = { ...first, item: { ...first.item, id: "second", title: verdict } };
  return { story: { ...story, reports: [first, second] }, second };
}

function matchOf({ guildId }: Story, title: string, { item, source, watches }: Report) {
  const later = { ...item, id: "third", title };
  return { id: "m", guildId, item: later, source, watches: [...watches], matchedAt: clock.now(), place: 0 };
}

it("has what tells the same later join the story that was split off", async () => {
  const stories = await openStories(await openStore("memory:", { clock }), dayMs);
  const { story, second } = wronglyJoined();
  await stories.put(story);
  const news = new RecentStories();
  news.recall([story]);

  const [rest, parted] = (await splitStory(story, undefined, { stories, news, clock, route })) ?? [];

  expect(rest?.reports.map(({ item }) => item.title)).toEqual([flood]);
  expect(news.find(matchOf(story, verdict, second))).toMatchObject({ kind: "join", storyId: parted?.id });
  expect(news.find(matchOf(story, flood, second))).toMatchObject({ kind: "join", storyId: story.id });
});

it("loses no report and posts none twice when it dies between its two writes", async () => {
  const stories = await openStories(await openStore("memory:", { clock }), dayMs);
  const { story } = wronglyJoined();
  await stories.put(story);
  const dying = {
    ...stories,
  };
  const change = async () => Promise.reject(new Error("the disk is gone"));
  await expect(
    splitStory(story, "second", { stories: { ...dying, change }, news: new RecentStories(), clock, route }),
  ).rejects.toThrow();
  const written = await stories.ofItem("100", "second");
  if (written === undefined) throw new Error("the report is lost");
  await stories.change(written.id, (one) => ({
    ...one,
    alerts: one.alerts.map((alert) => ({ ...alert, messageId: "777" })),
  }));

  const [rest, parted] =
    (await splitStory(story, "second", { stories, news: new RecentStories(), clock, route })) ?? [];

  expect(parted?.alerts[0]?.messageId).toBe("777");
  expect(rest?.reports).toHaveLength(1);
});

it("leaves a story of one report as it is", async () => {
  const stories = await openStories(await openStore("memory:", { clock }), dayMs);
  const story = aStory("SW-AAAA");
  await stories.put(story);
  const deps = { stories, news: new RecentStories(), clock, route };

  expect(await splitStory(story, undefined, deps)).toBeUndefined();
  expect(await splitStory(story, story.reports[0]?.item.id, deps)).toBeUndefined();
  expect(await stories.get(story.id)).toEqual(story);
});

it("brings back a story that a person had joined, but not out of another that it was joined to since", async () => {
  const stories = await openStories(await openStore("memory:", { clock }), dayMs);
  const [target, joined] = [aStory("SW-AAAA", { title: flood }), aStory("SW-BBBB", { title: verdict })];
  const elsewhere = aStory("SW-CCCC");
  for (const story of [target, joined, elsewhere]) await stories.put(story);
  const deps = { stories, news: new RecentStories(), clock, route };
  await joinStories(joined, deps, { intoId: target.id });
  const taken = await stories.get(target.id);
  if (taken === undefined) throw new Error("the story is gone");
  const away = { ...joined, joinedInto: refTo(elsewhere) };
  await stories.put(away);

  await splitStory(taken, joined.reports[0]?.item.id, deps);

  expect((await stories.get(joined.id))?.joinedInto).toEqual(away.joinedInto);
});
