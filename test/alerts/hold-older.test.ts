import { describe, expect, it } from "vitest";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { aWorld, guild, polled, rawItem, start, type World } from "../world.ts";
import { foldAccount } from "./fold-account.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const woken = { ...guild, routes: [{ channelId: "c1", severity: "low", mentionRoleId: "r1" }], wokeAt: start } as const;

const said = ({ discord }: World) => discord.posts.map(({ message }) => message.content);

function old(title: string, ageMs = hourMs) {
  return rawItem({ title, published: new Date(start - ageMs).toISOString() });
}

describe("the first day of a watchlist that has just woken", () => {
  it("begins with one message without a ping that lists what is older, instead of a flood", async () => {
    const world = await aWorld({ guild: woken, feed: ["one", "two", "three"].map((title) => old(title)) });

    await world.round();
    await world.bundle();
    const during = said(world);
    await world.clock.sleep(15 * minuteMs);
    await world.bundle();
    await world.bundle();

    expect(during).toEqual([]);
    expect(said(world)).toEqual([
      expect.stringContaining("3 alerts of the last 24 hours, from before alerts began here"),
    ]);
    expect(world.discord.posts[0]?.message).not.toHaveProperty("allowed_mentions");
    const stories = await world.repositories.stories.recent("g1", 10);
    expect(accountLine(foldAccount(stories, [], 0))).toBe("matched 3 = rolled up 3");
    for (const { shortId } of stories)
      expect(world.discord.posts[0]?.message.embeds?.[0]?.description).toContain(shortId);
  });

  it("alerts at once what was published after the waking", async () => {
    const world = await aWorld({ guild: woken, feed: [old("old")] });
    await world.round();
    world.feed = [old("old"), rawItem({ title: "breaking", published: new Date(start + 5 * minuteMs).toISOString() })];

    await world.round();

    expect(said(world)).toEqual([expect.stringContaining("<@&r1>")]);
    expect(world.discord.posts[0]?.message.embeds?.[0]?.description).toContain("breaking");
  });

  it("takes the second of the waking for a time after it, as feeds write whole seconds", async () => {
    const world = await aWorld({
      guild: { ...woken, wokeAt: start + 900 },
      feed: [rawItem({ published: new Date(start).toISOString() })],
    });

    await world.round();

    expect(world.discord.posts).toHaveLength(1);
  });

  it("is over after a day: what is old then alerts, for it was not there before", async () => {
    const world = await aWorld({
      guild: { ...woken, wokeAt: start - 24 * hourMs },
      feed: [old("before", 40 * hourMs)],
    });
    await world.poll();
    world.feed = [old("late", 30 * hourMs), old("before", 40 * hourMs)];

    await world.round();

    expect(world.discord.posts).toHaveLength(1);
  });

  it("lists the gravest first", async () => {
    const world = await aWorld({ guild: woken, feed: [old("plain", 2 * hourMs), old("grave")] });
    await world.round();
    const stories = await world.repositories.stories.recent("g1", 10);
    const grave = stories.find(({ reports }) => reports[0]?.item.title === "grave");
    await world.repositories.stories.change(grave?.id ?? "", (story) => ({ ...story, severity: "critical" }));
    await world.clock.sleep(15 * minuteMs);

    await world.bundle();

    const lines = world.discord.posts[0]?.message.embeds?.[0]?.description?.split("\n") ?? [];
    expect(lines[0]).toContain("CRITICAL");
    expect(lines[0]).toContain("grave");
  });
});

describe("the first reading of a source that was just added", () => {
  const [follow] = polled.follows;
  const since = start - minuteMs / 2;
  const source = { ...polled, follows: follow === undefined ? [] : [{ ...follow, face: { ...follow.face, since } }] };
  const added = (feed: readonly ReturnType<typeof rawItem>[], wokeAt?: number) =>
    aWorld({
      source,
      feed,
      guild: { ...guild, routes: [{ channelId: "c1", severity: "low" }], ...(wokeAt && { wokeAt }) },
    });

  it.each([
    ["long after the watchlist woke", start - 90 * 24 * hourMs],
    ["on its first day", start - 5 * hourMs],
    ["where nobody knows when it woke", undefined],
  ])("comes %s within a minute as one list that says why", async (_, wokeAt) => {
    const world = await added(
      ["one", "two", "three"].map((title) => old(title)),
      wokeAt,
    );

    await world.round();
    const takenAt = world.clock.now();
    await world.clock.sleep(minuteMs);
    await world.bundle();
    await world.bundle();

    expect(said(world)).toEqual([expect.stringContaining("3 alerts from before their source was added, in one list")]);
    const stories = await world.repositories.stories.recent("g1", 10);
    expect(accountLine(foldAccount(stories, [], 0))).toBe("matched 3 = rolled up 3");
    const [alert] = stories[0]?.alerts ?? [];
    expect(alert?.hold).toBe("new-source");
    expect(alert?.delivery.nextAttemptAt).toBeLessThanOrEqual(takenAt + minuteMs);
  });

  it("does not hold what was published after it was added, nor what has no date", async () => {
    const world = await added([
      rawItem({ title: "breaking", published: new Date(start).toISOString() }),
      { ...rawItem({ title: "undated" }), published: undefined },
    ]);

    await world.round();

    expect(world.discord.posts.length).toBeGreaterThan(0);
    expect(said(world).join()).not.toContain("from before");
  });
});
