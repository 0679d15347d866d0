import { describe, expect, it, vi } from "vitest";
import { lastBusyAt } from "../../src/alerts/surge.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { isAlertStuck, resendStory } from "../../src/domain/resend-story.ts";
import { joining } from "../world.ts";
import { aSurge, items } from "./a-surge.ts";
import { foldAccount } from "./fold-account.ts";

const minuteMs = 60_000;

describe("a surge", () => {
  it("is eight alerts of their own, and one live card that takes the rest", async () => {
    const { bring, tend, said } = await aSurge();

    await bring(items(12));
    await tend();

    expect(said().filter((line) => line.startsWith("🔴"))).toHaveLength(8);
    expect(said().at(-1)).toMatch(/^🌊 SURGE · Everything · 4 events · since <t:\d+:t>$/);
    expect(said()).toHaveLength(9);
  });

  it("does not hold what is critical", async () => {
    const { bring, tend, said } = await aSurge();
    await bring(items(12));

    await bring(items(2, 50), "critical");
    await tend();

    expect(said().filter((line) => line.startsWith("🟣"))).toHaveLength(2);
  });

  it("is edited as it goes, every 30 seconds at most", async () => {
    const { bring, tend, edits, said } = await aSurge();
    await bring(items(10));
    await tend();
    const posts = said().length;

    await bring(items(3, 20));
    await tend();
    await bring(items(1, 30));
    await tend(10_000);

    expect(said()).toHaveLength(posts);
    expect(edits.at(-1)?.content).toContain("SURGE · Everything · 6 events");
    const description = edits.at(-1)?.embeds?.[0]?.description ?? "";
    expect(description.indexOf("number 30")).toBeLessThan(description.indexOf("number 22"));
  });

  it("does not edit its card again within the 30 seconds, whatever joins meanwhile", async () => {
    const { bring, tend, edits, world } = await aSurge();
    await bring(items(10));
    await tend();
    await bring(items(1, 20));
    await tend();
    const edited = edits.length;
    const [storyId = ""] = world.repositories.bulletins.cards()[0]?.entries.map((entry) => entry.storyId) ?? [];
    await world.repositories.stories.change(storyId, (story) => ({
      ...story,
      reports: [...story.reports, ...story.reports],
    }));

    await tend(10_000);
    const meanwhile = edits.length;
    await tend(20_000);

    expect(meanwhile).toBe(edited);
    expect(edits.at(-1)?.content).toContain("3 events in 4 reports");
  });

  it("lists its stories in a thread under its card, each once, also over a crash", async () => {
    const { bring, tend, said, world } = await aSurge();
    await bring(items(10));
    await tend();
    await tend(15_000);
    await bring(items(2, 20));
    await tend();

    const [card] = world.repositories.bulletins.cards();
    const before = card?.surge.threaded ?? 0;
    await world.repositories.bulletins.change(card?.id ?? "", (one) =>
      one.surge === undefined ? one : { ...one, surge: { ...one.surge, threaded: before - 2 } },
    );
    await tend(15_000);

    expect(said("t1")).toEqual(["🗂️ 2 alerts of this surge", "🗂️ 2 alerts of this surge"]);
    expect(world.repositories.bulletins.cards()[0]?.surge.threaded).toBe(4);
  });

  it("is posted anew when a moderator deleted its card and more comes, and goes on living", async () => {
    const { bring, tend, said, world } = await aSurge();
    await bring(items(10));
    await tend();
    await bring(items(3, 20));
    world.discord.answerNextEdit({ kind: "unknown-message" });

    await tend(30_000);
    await bring(items(2, 30));
    await tend(30_000);

    const cards = world.discord.posts.filter(({ message }) => message.content?.includes("SURGE"));
    expect(cards.map(({ message }) => /\d+ events/u.exec(message.content ?? "")?.[0])).toEqual([
      "2 events",
      "5 events",
    ]);
    expect(new Set(cards.map(({ nonce }) => nonce)).size).toBe(2);
    expect(world.discord.edits.at(-1)).toBe(cards.at(-1)?.messageId);
    expect(said().filter((line) => line.startsWith("🔴"))).toHaveLength(8);
  });

  it("counts as refused, and takes nothing more, where its card cannot be posted: what it had can be posted again", async () => {
    const { bring, tend, world } = await aSurge();
    await bring(items(11));
    const failure = { code: "refused", status: 400, discordCode: 50_035, message: "Invalid Form Body" } as const;
    world.discord.answerNext({ kind: "refused", failure });

    await tend();

    const stories = await world.repositories.stories.recent("g1", 100);
    expect(accountLine(foldAccount(stories, [], 0))).toBe("matched 11 = posted 8 + refused by Discord 3");
    expect(world.repositories.bulletins.cards()).toEqual([]);
    for (const { id } of stories.filter(({ alerts }) => alerts.some(isAlertStuck)))
      await world.repositories.stories.change(id, (story) => resendStory(story, world.clock.now()));
    await world.deliver();
    expect(accountLine(foldAccount(await world.repositories.stories.recent("g1", 100), [], 0))).toBe(
      "matched 11 = posted 11",
    );
  });

  it.each(["refused", "no-access"] as const)(
    "lists under its card what nobody may post in its thread (%s)",
    async (kind) => {
      const { bring, tend, said, world } = await aSurge();
      await bring(items(10));
      await tend();
      await tend(15_000);
      const failure = { code: "refused", status: 403, discordCode: 160_005, message: "Thread is locked" } as const;
      await bring(items(2, 20));
      world.discord.answerNext({ kind, failure });

      await tend();
      await bring(items(1, 30));
      await tend(15_000);

      const lists = world.discord.posts.filter(
        ({ channelId, message }) => channelId === "c1" && message.content?.startsWith("🗂️"),
      );
      const card = world.discord.posts.find(({ message }) => message.content?.includes("SURGE"));
      expect(said("t1")).toEqual(["🗂️ 2 alerts of this surge"]);
      expect(lists.map(({ message }) => message.content)).toEqual([
        "🗂️ 2 alerts of this surge",
        "🗂️ 1 alert of this surge",
      ]);
      expect(lists.map(({ replyTo }) => replyTo)).toEqual([card?.messageId, card?.messageId]);
    },
  );

  it("does without a thread where there can be none", async () => {
    const running = await aSurge();
    running.thread = { kind: "none" };

    await running.bring(items(10));
    await running.tend();
    await running.tend(60_000);

    expect(running.said().at(-1)).toContain("SURGE");
    expect(running.world.repositories.bulletins.cards()[0]?.surge.threadId).toBeUndefined();
  });

  it("says when it is over, with its totals, and the next one is another card", async () => {
    const { bring, tend, edits, said, world } = await aSurge();
    await bring(items(12));
    await tend();

    await tend(29 * minuteMs);
    const during = edits.at(-1)?.content ?? "";
    await tend(2 * minuteMs);
    const after = edits.at(-1)?.content ?? "";
    await tend(15_000);
    await bring(items(1, 90));
    await bring(items(12, 100));
    await tend();

    expect(during).not.toContain("over");
    expect(after).toMatch(/^▫️ Surge is over · Everything · 4 events · <t:\d+:t> to <t:\d+:t>$/);
    expect(said().filter((line) => line.includes("SURGE"))).toHaveLength(2);
    expect(world.repositories.bulletins.cards()).toHaveLength(1);
  });

  it("is never of one event: a single one waits for a second, and is then posted by itself", async () => {
    const { bring, tend, said } = await aSurge();
    await bring(items(9));

    await tend();
    const first = said().length;
    await tend(3 * minuteMs);

    expect(first).toBe(8);
    expect(said()).toHaveLength(9);
    expect(said().at(-1)).toMatch(/^🔴 HIGH/u);
  });

  it("lets the news of a single one follow its card, as a reply", async () => {
    const { bring, tend, said, world } = await aSurge();
    await bring(items(9));
    await tend();
    const [held] = await world.repositories.stories.heldUntil(world.clock.now());
    const decision = { ...joining(held), news: [{ code: "claim" as const }] };
    world.news = { find: () => decision, add: () => {} };

    await bring([{ title: "Invented group claims attack in Lanternville" }]);
    await tend();
    await tend();

    expect(said().slice(8)).toEqual([expect.stringMatching(/^🔴 HIGH/u), expect.stringMatching(/^↳ SW-.*a claim/u)]);
  });

  it("is not begun by many reports of one event", async () => {
    const { bring, tend, said, world } = await aSurge();
    await bring(items(1));
    const [story] = await world.repositories.stories.recent("g1", 1);
    world.news = { find: () => joining(story), add: () => {} };

    await bring(items(20, 100));
    await tend();

    expect(said()).toHaveLength(1);
  });

  it("shows reports of one event in several languages as one row", async () => {
    const { bring, tend, edits, world } = await aSurge();
    await bring(items(10));
    await tend();
    const row = world.repositories.bulletins.cards()[0]?.entries[0];
    world.news = { find: () => joining({ id: row?.storyId ?? "" }), add: () => {} };

    await bring([{ title: "Придуманный случай", language: "ru" }]);
    await bring([{ title: "Ҳодисаи бофташуда", language: "tg" }]);
    await tend(30_000);

    const lines = edits.at(-1)?.embeds?.[0]?.description?.split("\n") ?? [];
    expect(edits.at(-1)?.content).toContain("2 events in 4 reports");
    const at = lines.findIndex((line) => line.includes(row?.shortId ?? "none"));
    expect(lines[at + 1]).toContain("1 outlet: Wire (ru, tg)");
    expect(lines.filter((line) => line.includes(row?.shortId ?? "none"))).toHaveLength(1);
  });

  it("replies to its card with a claim that comes to one of its events, once, also over a crash", async () => {
    const { bring, tend, world } = await aSurge();
    await bring(items(10));
    await tend();
    const row = world.repositories.bulletins.cards()[0]?.entries[0];
    const decision = { ...joining({ id: row?.storyId ?? "" }), news: [{ code: "claim" as const }] };
    world.news = { find: () => decision, add: () => {} };
    await bring([{ title: "Invented group claims attack in Lanternville" }]);
    const { stories } = world.repositories;
    const change = stories.change.bind(stories);
    let failures = 1;
    stories.change = async (id, edit) => {
      if (failures-- > 0) throw new Error("disk full, as told");
      return change(id, edit);
    };

    const put = vi.spyOn(world.repositories.bulletins, "put");

    await tend().catch(() => {});
    await tend();
    await tend();

    expect(put.mock.calls.filter(([{ cardId }]) => cardId !== undefined)).toHaveLength(1);
    const answers = world.discord.posts.filter(({ message }) => message.content === `↳ ${row?.shortId}`);
    const card = world.discord.posts.find(({ message }) => message.content?.includes("SURGE"));
    expect(answers).toHaveLength(1);
    expect(answers[0]?.replyTo).toBe(card?.messageId);
    expect(answers[0]?.message.embeds?.[0]?.description).toMatch(/update\*\*.*\n.*\n> a claim.*Lanternville/u);
  });

  it("balances the account: what the card took is rolled up", async () => {
    const { bring, tend, world } = await aSurge();

    await bring(items(12));
    await tend();

    const stories = await world.repositories.stories.recent("g1", 100);
    expect(accountLine(foldAccount(stories, [], 0))).toBe("matched 12 = posted 8 + rolled up 4");
  });

  it("takes each story once though the store fails between the card and the story's mark", async () => {
    const { bring, tend, world } = await aSurge();
    await bring(items(10));
    const { stories } = world.repositories;
    const change = stories.change.bind(stories);
    let failures = 1;
    stories.change = async (id, edit) => {
      if (failures-- > 0) throw new Error("disk full, as told");
      return change(id, edit);
    };

    await tend().catch(() => {});
    await tend();

    expect(world.repositories.bulletins.cards().map(({ entries }) => entries.length)).toEqual([2]);
    expect(stories.totals("g1").deliveries.get("bundled")).toBe(2);
  });
});

describe("when a watch was last busy", () => {
  const surge = { stories: 3, withinMs: 10, calmMs: 0 };

  it.each([
    { times: [], at: undefined },
    { times: [1, 2], at: undefined },
    { times: [1, 2, 3], at: 3 },
    { times: [1, 2, 3, 50, 90], at: 3 },
    { times: [90, 50, 3, 2, 1, 91, 92], at: 92 },
  ])("is $at for $times", ({ times, at }) => {
    expect(lastBusyAt(times, surge)).toBe(at);
  });
});
