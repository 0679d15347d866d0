import { expect, it } from "vitest";
import type { Match } from "../../src/domain/match.ts";
import type { Story } from "../../src/domain/story.ts";
import type { StoryDecision } from "../../src/domain/story-decision.ts";
import { aWorld, guild, rawItem, start, type World } from "../world.ts";

type Join = Extract<StoryDecision, { readonly kind: "join" }>;
const likeness = { code: "likeness", score: 0.9 } as const;

/** A world with one story; what comes then is decided by `decide`. */
async function oneStory(decide: (story: Story, match: Match) => StoryDecision): Promise<World> {
  const world = await aWorld({ feed: [rawItem({ title: "first" })] });
  await world.round();
  const [story] = await world.repositories.stories.recent("g1", 1);
  if (story === undefined) throw new Error("no story");
  world.news = { find: (match) => decide(story, match), add: () => {} };
  return world;
}

const joins =
  (why: Join["why"] = likeness, news: Join["news"] = []) =>
  ({ id }: Story): StoryDecision => ({ kind: "join", storyId: id, why, news });

async function closeFirst(world: World, how: string): Promise<void> {
  const { stories, guilds } = world.repositories;
  const [story] = await stories.recent("g1", 1);
  if (story === undefined) throw new Error("no story");
  if (how === "muted") {
    const mutes = [{ kind: "story", id: story.id, until: start + 86_400_000 }] as const;
    await guilds.change("g1", (one) => ({ ...one, mutes }));
    return;
  }
  await stories.change(story.id, (one) =>
    how === "removed"
      ? { ...one, alerts: one.alerts.map((alert) => ({ ...alert, removed: true })) }
      : { ...one, triage: { state: "dismissed" } },
  );
}

async function publish(world: World, title: string): Promise<void> {
  world.feed = [rawItem({ title }), ...world.feed];
  await world.round();
}

it.each(["not-relevant", "muted", "removed"])(
  "has what an alert that is %s would take become an alert of its own, which names it and takes the rest",
  async (how) => {
    const world = await oneStory(joins());
    await closeFirst(world, how);

    await publish(world, "second");
    await publish(world, "third");

    const [second, first] = await world.repositories.stories.recent("g1", 10);
    expect(second?.reports.map(({ item }) => item.title)).toEqual(["second", "third"]);
    expect(second?.possibly).toMatchObject({ shortId: first?.shortId, why: { code: how } });
    expect(first?.reports).toHaveLength(1);
    expect(first?.continuedIn).toMatchObject({ shortId: second?.shortId });
    expect(world.discord.posts).toHaveLength(2);
  },
);

it("has a copy of its text join what was found not relevant, without a word", async () => {
  const world = await oneStory(joins({ code: "same-text", score: 0.97 }));
  await closeFirst(world, "not-relevant");

  await publish(world, "first again");

  expect(await world.repositories.stories.recent("g1", 10)).toHaveLength(1);
  expect(world.discord.posts).toHaveLength(1);
});

/** As if another source had brought what is there so far. */
async function byAnotherSource(world: World): Promise<void> {
  for (const { id } of await world.repositories.stories.recent("g1", 10)) {
    await world.repositories.stories.change(id, (story) => ({
      ...story,
      reports: story.reports.map((report) => ({ ...report, source: { ...report.source, id: `before ${id}` } })),
    }));
  }
}

it.each(["not-relevant", "muted", "removed"])(
  "lets no early copy that was %s take the real report with it: another source's is heard once, and its copies join it",
  async (how) => {
    const world = await oneStory(joins({ code: "same-text", score: 0.97 }));
    await closeFirst(world, how);
    await byAnotherSource(world);

    await publish(world, "by another source");
    await publish(world, "by that source again");
    await byAnotherSource(world);
    await publish(world, "by a third source");

    const [second, first] = await world.repositories.stories.recent("g1", 10);
    expect(second?.reports.map(({ item }) => item.title)).toEqual([
      "by another source",
      "by that source again",
      "by a third source",
    ]);
    expect(second?.possibly).toMatchObject({ shortId: first?.shortId, why: { code: how } });
    expect(first?.reports).toHaveLength(1);
    expect(world.discord.posts).toHaveLength(2);
  },
);

it("hears no further copy of what people closed twice", async () => {
  const world = await oneStory(joins({ code: "same-text", score: 0.97 }));
  await closeFirst(world, "not-relevant");
  await byAnotherSource(world);
  await publish(world, "by another source");
  await closeFirst(world, "not-relevant");
  await byAnotherSource(world);

  await publish(world, "by a third source");

  expect(await world.repositories.stories.recent("g1", 10)).toHaveLength(2);
  expect(world.discord.posts).toHaveLength(2);
});

it.each([
  [
    "surely one text, with another toll",
    joins({ code: "same-text", score: 0.97 }, [{ code: "toll", dead: { to: 9 } }]),
  ],
  ["hardly one text", joins({ code: "same-text", score: 0.81 })],
])("has no other report join it: %s", async (_what, decide) => {
  const world = await oneStory(decide);
  await closeFirst(world, "not-relevant");

  await publish(world, "first with more");

  expect(await world.repositories.stories.recent("g1", 10)).toHaveLength(2);
});

it("has what another channel's moderators deleted join where it still stands", async () => {
  const world = await oneStory(joins());
  await world.repositories.stories.change((await world.repositories.stories.recent("g1", 1))[0]?.id ?? "", (story) => ({
    ...story,
    alerts: [...story.alerts, ...story.alerts.map((one) => ({ ...one, channelId: "c9", removed: true as const }))],
  }));

  await publish(world, "second");

  expect(await world.repositories.stories.recent("g1", 10)).toHaveLength(1);
});

it("names the story that a report may belong to, and why it stayed apart", async () => {
  const why = { code: "other-toll", said: "9", known: "7" } as const;
  const world = await oneStory(({ id }) => ({ kind: "apart", possibly: { storyId: id, why } }));

  await publish(world, "second");

  const [second, first] = await world.repositories.stories.recent("g1", 10);
  expect(second?.possibly).toEqual({ storyId: first?.id, shortId: first?.shortId, messages: { c1: "1" }, why });
});

it("links what came of an event with the event, both ways, and once where the store fails between", async () => {
  const world = await oneStory(({ id }) => ({ kind: "apart", related: { storyId: id } }));
  world.failNext("stories.put");

  await publish(world, "an arrest");
  await world.takeAll();
  await world.deliver();

  const [arrest, attack] = await world.repositories.stories.recent("g1", 10);
  expect(arrest?.seeAlso?.map(({ shortId }) => shortId)).toEqual([attack?.shortId]);
  expect(attack?.seeAlso?.map(({ shortId }) => shortId)).toEqual([arrest?.shortId]);
  expect(world.discord.edits).toEqual(["1"]);
});

it("gives a critical report that joins a ping in its own role, though the alert has none", async () => {
  const routes = [{ channelId: "c1", severity: "low" }] as const;
  const world = await aWorld({ feed: [rawItem({ title: "first" })], guild: { ...guild, routes } });
  await world.round();
  const [story] = await world.repositories.stories.recent("g1", 1);
  world.news = { find: () => joins()(story ?? never()), add: () => {} };
  const hits = [{ field: "title", start: 0, end: 1, text: "x", term: "x" }] as const;
  const [report] = story?.reports ?? [];
  await world.repositories.inbox.accept([
    {
      ...{ id: "m", guildId: "g1", matchedAt: start, place: 0 },
      source: report?.source ?? never(),
      item: { ...(report?.item ?? never()), id: "other", title: "another critical report" },
      watches: [{ watchId: "w1", name: "Everything", severity: "critical", mentionRoleId: "77", hits }],
    },
  ]);

  await world.takeAll();
  await world.deliver();

  const reply = world.discord.posts.at(-1);
  expect(reply?.replyTo).toBe("1");
  expect(reply?.message.allowed_mentions?.roles).toEqual(["77"]);
  expect(reply?.message.content).toContain("«another critical report»");
});

function never(): never {
  throw new Error("there is a story with a report");
}
