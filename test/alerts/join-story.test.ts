import { describe, expect, it } from "vitest";
import { joinStory } from "../../src/alerts/join-story.ts";
import type { Handling } from "../../src/domain/handling.ts";
import type { Match } from "../../src/domain/match.ts";
import type { Story } from "../../src/domain/story.ts";
import type { JoinReason, StoryNews } from "../../src/domain/story-decision.ts";
import { aWorld, guild, joining, rawItem, type World } from "../world.ts";

/** A world in which every report tells the news of the first. */
async function oneStory(): Promise<World> {
  const world = await aWorld({ feed: [rawItem({ title: "first", link: "https://a.example/1" })] });
  await world.round();
  const [story] = await world.repositories.stories.recent("g1", 1);
  world.news = { find: () => joining(story), add: () => {} };
  return world;
}

async function only(world: World): Promise<Story> {
  const all = await world.repositories.stories.recent("g1", 10);
  const [story] = all;
  if (story === undefined || all.length !== 1) throw new Error(`${all.length} stories`);
  return story;
}

describe("a report of a story that is told already", () => {
  it("edits its alert instead of posting a second", async () => {
    const world = await oneStory();
    world.feed = [rawItem({ title: "second" }), ...world.feed];

    await world.round();

    expect(world.discord.posts).toHaveLength(1);
    expect(world.discord.edits).toHaveLength(1);
    expect((await only(world)).reports.map(({ item }) => item.title)).toEqual(["first", "second"]);
  });

  for (const step of ["inbox.accept", "itemLog.note", "seenItems.mark", "pollStates.save", "inbox.remove"] as const) {
    it(`joins once though the store fails at ${step}`, async () => {
      const world = await oneStory();
      world.feed = [rawItem({ title: "second" }), ...world.feed];
      world.failNext(step);

      await world.round();
      await world.round();
      await world.round();

      expect((await only(world)).reports).toHaveLength(2);
      expect(world.discord.posts).toHaveLength(1);
    });
  }
});

describe("joinStory", () => {
  async function join(given: {
    readonly severity?: "high" | "critical";
    readonly watchId?: string;
    readonly sourceId?: string;
    readonly title?: string;
    readonly handling?: Handling;
    readonly story?: (story: Story) => Story;
    readonly why?: JoinReason;
    readonly news?: readonly StoryNews[];
  }) {
    const world = await oneStory();
    const story = (given.story ?? ((one) => one))(await only(world));
    const [report] = story.reports;
    if (report === undefined) throw new Error("no report");
    const match: Match = {
      id: "m",
      guildId: "g1",
      item: { ...report.item, id: "other", link: "https://b.example/2", title: given.title ?? report.item.title },
      source: {
        ...report.source,
        id: given.sourceId ?? "wire",
        name: "Other",
        handling: given.handling ?? report.source.handling,
      },
      watches: [{ watchId: given.watchId ?? "w1", name: "Everything", severity: given.severity ?? "high", hits: [] }],
      matchedAt: 0,
      place: 0,
    };
    const { why = { code: "same-text", score: 1 }, news = [] } = given;
    return joinStory(story, match, { why, news }, guild, 1);
  }
  /** The same, so that the next report is another item. */
  const told = (story: Story): Story => ({
    ...story,
    reports: story.reports.map((report) => ({ ...report, item: { ...report.item, id: `${report.item.id}-told` } })),
  });
  const replies = (story: Story) =>
    story.alerts.flatMap((alert) => alert.replies).map(({ changes, ping }) => ({ changes, ping }));

  it("edits the card and says no more of another source that repeats it", async () => {
    const story = await join({ sourceId: "b" });

    expect(replies(await join({}))).toEqual([]);
    expect(replies(story)).toEqual([]);
    expect(story.revision).toBe(1);
  });

  it.each([
    [{ code: "toll", dead: { from: 7, to: 35 } }, { dead: { from: 7, to: 35 } }],
    [{ code: "correction" }, {}],
    [{ code: "arrest", detained: 3 }, { detained: 3 }],
    [{ code: "court" }, {}],
    [{ code: "follow-up" }, {}],
    [{ code: "claim", by: "isis-k" }, {}],
    [{ code: "denial" }, {}],
  ] as const)("replies to %o, without a ping, with the report that says so", async (news, facts) => {
    const story = await join({ news: [news] });

    expect(story.alerts[0]?.replies).toMatchObject([
      { changes: [{ code: news.code, source: "Other", ...facts }], ping: false, itemId: "other" },
    ]);
    expect(story.reports.at(-1)?.joined?.news).toEqual([news]);
  });

  it("says once how many are held", async () => {
    const news = [
      { code: "toll", detained: { to: 2 } },
      { code: "arrest", detained: 2 },
    ] as const;

    expect(replies(await join({ news }))).toEqual([
      { changes: [{ code: "arrest", source: "Other", detained: 2 }], ping: false },
    ]);
  });

  it("pings for each critical report, also where the story is critical, but not for a copy of its text", async () => {
    const critical = (story: Story): Story => ({ ...story, severity: "critical" });
    const likeness = { code: "likeness", score: 0.9 } as const;

    expect(replies(await join({ severity: "critical", story: critical, why: likeness }))).toEqual([
      { changes: [{ code: "again", severity: "critical" }], ping: true },
    ]);
    expect(replies(await join({ severity: "critical", story: critical }))).toEqual([]);
    expect(replies(await join({ severity: "high", why: likeness }))).toEqual([]);
  });

  it("replies to what is material, and pings only when the severity rises", async () => {
    expect(replies(await join({ watchId: "w2" }))).toEqual([
      { changes: [{ code: "also-matches", watches: ["Everything"] }], ping: false },
    ]);
    expect(replies(await join({ severity: "critical" }))).toEqual([
      { changes: [{ code: "severity-rose", severity: "critical" }], ping: true },
    ]);
  });

  it.each([
    ["ISIS-K claims Kunduz mosque blast", "open", "claim"],
    ["Группировка взяла на себя ответственность за взрыв", "open", "claim"],
    ["Taliban deny role in the blast", "open", "denial"],
    ["ISIS-K claims Kunduz mosque blast", "sensitive", "update"],
  ] as const)("replies to %s of a source of handling %s, without a ping, and once", async (title, handling, code) => {
    const story = await join({ title, handling });

    expect(replies(story)).toEqual([{ changes: [{ code, source: "Other" }], ping: false }]);
    expect(replies(await join({ title, handling, story: () => told(story) }))).toHaveLength(1);
  });

  it("does not read what a restricted source tells", async () => {
    expect(replies(await join({ title: "ISIS-K claims Kunduz mosque blast", handling: "restricted" }))).toEqual([]);
  });

  it("posts anew, with another nonce, where a higher severity finds the alert removed", async () => {
    const removed = (story: Story): Story => ({
      ...story,
      alerts: story.alerts.map((alert) => ({ ...alert, removed: true })),
    });

    const [alert] = (await join({ severity: "critical", story: removed })).alerts;

    expect(alert).toMatchObject({ delivery: { state: "queued" } });
    expect(alert).not.toHaveProperty("removed");
    expect(alert?.delivery.nonce).toMatch(/-2$/u);
  });

  it("stays silent where the alert was removed and nothing rose", async () => {
    const removed = (story: Story): Story => ({
      ...story,
      alerts: story.alerts.map((alert) => ({ ...alert, removed: true })),
    });

    const [alert] = (await join({ sourceId: "b", story: removed })).alerts;

    expect(alert).toMatchObject({ removed: true, replies: [] });
  });
});
