import { describe, expect, it } from "vitest";
import { alertCard } from "../../src/chat/alert-card.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { replyCard } from "../../src/chat/reply-card.ts";
import { Outbox } from "../../src/deliver/outbox.ts";
import type { PostOutcome } from "../../src/domain/post-outcome.ts";
import type { Clock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { until } from "../until.ts";
import { aWorld, joining, rawItem, start, type World } from "../world.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** Sleeps end only when they are cut short; how long they were to last is noted. */
function sleepless(world: World): Clock & { readonly sleeps: number[] } {
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => world.clock.now(),
    elapsed: () => world.clock.elapsed(),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        sleeps.push(ms);
        signal?.addEventListener("abort", () => resolve(), { once: true });
      }),
  };
}

async function anOutbox(world: World, clock: Clock) {
  await world.poll();
  await world.takeAll();
  const outbox = new Outbox({
    ...world.repositories,
    draw: alertCard,
    drawReply: replyCard,
    drawBulletin: bulletinCard,
    sender: world.discord,
    notify: async (_, trouble) => void world.notices.push(trouble),
    clock,
    random: () => 0,
    nonceMemoryMs: 120_000,
    logger: createLogger("silent"),
  });
  for (const story of await world.repositories.stories.recent("g1", 10)) outbox.add(story);
  return outbox;
}

describe("a channel to which the bot has no access", () => {
  const refused: PostOutcome = {
    kind: "no-access",
    failure: { code: "refused", status: 403, discordCode: 50_013, message: "Missing Permissions" },
  };

  it("is tried at once when permissions change, with one notice of the pause and one of its end", async () => {
    const world = await aWorld();
    const clock = sleepless(world);
    world.discord.answerNext(refused, refused);
    const outbox = await anOutbox(world, clock);
    await until(() => clock.sleeps.length === 1);

    outbox.hurry("c1");
    await until(() => clock.sleeps.length === 2);
    outbox.hurry("c1");
    await until(() => world.discord.posts.length === 1);
    await outbox.stop();

    expect(clock.sleeps).toEqual([900_000, 900_000]);
    expect(world.notices).toMatchObject([
      { code: "paused", channelId: "c1", failure: { message: "Missing Permissions" } },
      { code: "resumed", channelId: "c1" },
    ]);
  });
});

describe("a clock that is set back while a channel waits", () => {
  it.each([3_600_000, 86_400_000])("by %i ms lets it wait no longer than was decided", async (backMs) => {
    const world = await aWorld();
    const clock = new VirtualClock(start);
    const lost: PostOutcome = { kind: "retry", failure: { code: "answer-lost", error: "ECONNRESET" } };
    world.discord.answerNext(lost, lost, lost);
    const outbox = await anOutbox(world, clock);
    await clock.runUntil(start + 700_000);

    clock.set(-backMs);
    await clock.runUntil(clock.now() + 60_000);
    const posted = world.discord.posts.length;
    await outbox.stop();

    expect(posted).toBe(1);
  });

  it("before the start lets it wait an hour at most", async () => {
    const world = await aWorld();
    const ahead = new VirtualClock(start + 30 * 86_400_000);
    const lost: PostOutcome = {
      kind: "retry",
      failure: { code: "answer-lost", error: "ECONNRESET" },
      afterMs: 600_000,
    };
    world.discord.answerNext(lost);
    await (await anOutbox(world, ahead)).stop();
    const clock = new VirtualClock(start);
    const outbox = await anOutbox(world, clock);

    await clock.runUntil(start + 3_600_000);
    await outbox.stop();

    expect(world.discord.posts).toHaveLength(1);
  });
});

/** After all that the polls of these tests have queued. */
const later = start + 36_000_000;

describe("a card that changes again and again", () => {
  it("is edited at most every two seconds, shows the newest state, and lets others of its channel go first", async () => {
    const world = await aWorld({ feed: [rawItem({ title: "first" }), rawItem({ title: "second" })] });
    const clock = new VirtualClock(later);
    const outbox = await anOutbox(world, clock);
    await clock.runUntil(later + 1_000);
    const { stories } = world.repositories;
    const [changing] = await stories.recent("g1", 1);
    const change = async () => {
      const story = await stories.change(changing?.id ?? "", (one) => ({ ...one, revision: one.revision + 1 }));
      if (story !== undefined) outbox.add(story);
    };

    for (let count = 0; count < 100; count += 1) {
      await change();
      await clock.runUntil(clock.now() + 100);
      if (count !== 50) continue;
      world.feed = [rawItem({ title: "third" }), ...world.feed];
      await world.poll();
      await world.takeAll();
      for (const story of await stories.recent("g1", 1)) outbox.add(story);
      await clock.runUntil(clock.now() + 100);
      expect(world.discord.posts).toHaveLength(3);
    }
    await clock.runUntil(clock.now() + 10_000);
    await outbox.stop();

    expect(world.discord.edits.length).toBeLessThanOrEqual(7);
    const story = await stories.get(changing?.id ?? "");
    expect(story?.alerts[0]?.shownRevision).toBe(story?.revision);
  });

  it("replies at once, though its card was edited a moment ago", async () => {
    const world = await aWorld({ feed: [rawItem({ title: "first" })] });
    const clock = new VirtualClock(later);
    const outbox = await anOutbox(world, clock);
    await clock.runUntil(later + 1_000);
    const { stories } = world.repositories;
    const [story] = await stories.recent("g1", 1);
    world.news = { find: () => ({ ...joining(story), news: [{ code: "correction" as const }] }), add: () => {} };
    for (let count = 0; count < 3; count += 1) {
      const raised = await stories.change(story?.id ?? "", (one) => ({ ...one, revision: one.revision + 1 }));
      if (raised !== undefined) outbox.add(raised);
      await clock.runUntil(clock.now() + 100);
    }

    world.feed = [rawItem({ title: "corrected" }), ...world.feed];
    await world.poll();
    await world.takeAll();
    for (const one of await stories.recent("g1", 1)) outbox.add(one);
    await clock.runUntil(clock.now() + 100);
    await outbox.stop();

    expect(world.discord.posts).toHaveLength(2);
  });
});

describe("a store that fails", () => {
  it("holds a channel up for a second at first, and longer while it lasts", async () => {
    const world = await aWorld();
    const clock = sleepless(world);
    const get = world.repositories.stories.get.bind(world.repositories.stories);
    let failures = 3;
    world.repositories.stories.get = async (id) => {
      failures -= 1;
      if (failures >= 0) throw new Error("the disk is full");
      return get(id);
    };

    const outbox = await anOutbox(world, clock);
    for (const count of [1, 2, 3]) {
      await until(() => clock.sleeps.length === count);
      outbox.hurry("c1");
    }
    await until(() => world.discord.posts.length === 1);
    await outbox.stop();

    expect(clock.sleeps).toEqual([1_000, 2_000, 4_000]);
  });
});
