import { describe, expect, it } from "vitest";
import type { PostFailure } from "../../src/domain/post-failure.ts";
import type { PostOutcome } from "../../src/domain/post-outcome.ts";
import type { StoryChange } from "../../src/domain/story-change.ts";
import { aWorld, guild, type World } from "../world.ts";

const missing: PostFailure = { code: "refused", status: 403, discordCode: 50_001, message: "Missing Access" };

async function onlyAlert(world: World) {
  const [story] = await world.repositories.stories.recent("g1", 1);
  const [alert] = story?.alerts ?? [];
  if (alert === undefined) throw new Error("no alert");
  return alert;
}

describe("a delivery whose answer was lost", () => {
  it("is adopted when the post is found in the channel", async () => {
    const world = await aWorld();
    world.discord.loseNext("after");

    await world.round();

    expect(world.discord.posts).toHaveLength(1);
    expect(await onlyAlert(world)).toMatchObject({ messageId: "1", delivery: { state: "delivered" } });
  });

  it("is sent again with the same nonce when the channel does not hold it", async () => {
    const world = await aWorld();
    world.discord.loseNext("before");

    await world.round();

    expect(world.discord.readBacks).toHaveLength(1);
    expect(world.discord.posts).toHaveLength(1);
    expect(world.discord.posts[0]?.nonce).toBe((await onlyAlert(world)).delivery.nonce);
  });

  it("ends unsure, with one notice, when the history cannot be read and Discord has forgotten the nonce", async () => {
    const world = await aWorld();
    world.discord.history = "unreadable";
    world.discord.loseNext("after");
    await world.poll();
    await world.takeAll();
    const [story] = await world.repositories.stories.recent("g1", 1);
    await world.repositories.stories.change(story?.id ?? "", (one) => ({
      ...one,
      alerts: one.alerts.map((alert) => ({
        ...alert,
        delivery: { ...alert.delivery, state: "sending" as const, firstAttemptAt: world.clock.now() - 600_000 },
      })),
    }));

    await world.deliver();

    expect(world.discord.posts).toHaveLength(0);
    expect((await onlyAlert(world)).delivery.state).toBe("unsure");
    expect(world.notices).toHaveLength(1);
  });
});

describe("a delivery that is not accepted", () => {
  const table: readonly (readonly [string, PostOutcome])[] = [
    ["a server error", { kind: "retry", failure: { code: "server-error", status: 502 } }],
    ["a rate limit", { kind: "retry", failure: { code: "rate-limited" }, afterMs: 5000 }],
    ["lost access", { kind: "no-access", failure: missing }],
    ["a refused token", { kind: "unauthorized", failure: { code: "token-refused" } }],
  ];
  for (const [what, outcome] of table) {
    it(`is tried until it is delivered after ${what}`, async () => {
      const world = await aWorld();
      world.discord.answerNext(outcome, outcome, outcome);

      await world.round();

      expect(world.discord.posts).toHaveLength(1);
      expect((await onlyAlert(world)).delivery).toMatchObject({ state: "delivered", attempts: 4 });
    });
  }

  it("tells of lost access once, not at each attempt, and once of its end", async () => {
    const world = await aWorld();
    const outcome = { kind: "no-access", failure: missing } as const;
    world.discord.answerNext(outcome, outcome, outcome);

    await world.round();

    expect(world.notices).toEqual([
      { code: "paused", channelId: "c1", failure: missing },
      { code: "resumed", channelId: "c1", pausedMs: expect.any(Number) },
    ]);
  });

  it("is dead, with its reason and one notice, only when it is refused", async () => {
    const world = await aWorld();
    world.discord.answerNext({ kind: "refused", failure: missing });

    await world.round();

    expect((await onlyAlert(world)).delivery).toMatchObject({ state: "dead", failure: missing });
    expect(world.notices).toHaveLength(1);
  });

  it("waits, with one notice, for another channel where its own is gone", async () => {
    const world = await aWorld();
    world.discord.answerNext(...Array(60).fill({ kind: "unknown-channel", failure: missing }));

    await world.round();

    expect((await onlyAlert(world)).delivery).toMatchObject({ state: "paused", failure: missing });
    expect(world.notices).toEqual([{ code: "channel-gone", channelId: "c1", failure: missing }]);
  });

  it("does not hold up another channel's", async () => {
    const routes = [
      { channelId: "c1", severity: "low" },
      { channelId: "c2", severity: "low" },
    ] as const;
    const world = await aWorld({ guild: { ...guild, routes } });
    world.discord.answerNext({ kind: "refused", failure: missing });

    await world.round();

    expect(world.discord.posts.map(({ channelId }) => channelId)).toEqual(["c2"]);
  });
});

describe("a posted alert whose story has changed", () => {
  const joined = async (world: World, given: { readonly changes?: readonly StoryChange[] } = {}) => {
    const [story] = await world.repositories.stories.recent("g1", 1);
    const now = world.clock.now();
    const delivery = { state: "queued", nonce: "reply-1", attempts: 0, queuedAt: now, nextAttemptAt: now } as const;
    const { changes } = given;
    const replies = changes === undefined ? [] : [{ number: 1, changes, ping: false, delivery }];
    await world.repositories.stories.change(story?.id ?? "", (one) => ({
      ...one,
      revision: one.revision + 1,
      alerts: one.alerts.map((alert) => ({ ...alert, replies })),
    }));
  };

  it("is edited once, and not again while nothing changes", async () => {
    const world = await aWorld();
    await world.round();
    await joined(world);

    await world.deliver();
    await world.deliver();

    expect(world.discord.edits).toEqual(["1"]);
    expect(world.discord.posts).toHaveLength(1);
  });

  it("gets its reply once, also when the reply's answer was lost", async () => {
    const world = await aWorld();
    await world.round();
    await joined(world, { changes: [{ code: "severity-rose", severity: "critical" }] });
    world.discord.loseNext("after");

    await world.deliver();

    expect(world.discord.posts.map(({ replyTo }) => replyTo)).toEqual([undefined, "1"]);
    expect(world.discord.readBacks.at(-1)).toMatch(/^SW-....\.1$/u);
  });

  it("is removed, and never posted again, when a moderator has deleted the message", async () => {
    const world = await aWorld();
    await world.round();
    world.discord.answerNextEdit({ kind: "unknown-message" });
    await joined(world);

    await world.deliver();
    await joined(world, { changes: [{ code: "text", text: "more" }] });
    await world.deliver();

    expect((await onlyAlert(world)).removed).toBe(true);
    expect(world.discord.posts).toHaveLength(1);
  });

  it("is edited later when Discord cannot be reached now", async () => {
    const world = await aWorld();
    await world.round();
    world.discord.answerNextEdit(
      { kind: "retry", failure: { code: "server-error", status: 502 } },
      { kind: "no-access", failure: missing },
    );
    await joined(world);

    await world.deliver();

    expect(world.discord.edits).toEqual(["1"]);
  });
});
