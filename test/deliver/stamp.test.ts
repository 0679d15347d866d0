import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { replyCard } from "../../src/chat/reply-card.ts";
import { md } from "../../src/chat/text.ts";
import { deliverAlert } from "../../src/deliver/deliver-alert.ts";
import { deliverBulletin } from "../../src/deliver/deliver-bulletin.ts";
import { hasMark, shortIdIn, shortIdOn, stamp } from "../../src/deliver/stamp.ts";
import type { Message } from "../../src/ports/chat.ts";
import { asMarkdown } from "../as-markdown.ts";
import { aWorld, guild, type World } from "../world.ts";

const words = fc.oneof(fc.string(), fc.constantFrom("SW-4F2A", "SW-4F2A.1", "SW-B4F2A0C ", "SW-9999 words"));
const embed = fc.record({ description: words.map(asMarkdown), color: fc.nat(0xffffff) }, { requiredKeys: [] });
const drawn: fc.Arbitrary<Message> = fc.record(
  { content: words.map(asMarkdown), embeds: fc.array(embed, { maxLength: 10 }) },
  { requiredKeys: [] },
);
const marks = ["SW-4F2A", "SW-4F2A.1", "SW-4F2A.12", "SW-B4F2A0C", "SW-9999"] as const;

describe("a stamped message", () => {
  it("is found by its mark and by no other, whatever was drawn", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...marks), (message, mark) => {
        const stamped = stamp(message, mark);

        expect(marks.filter((one) => hasMark(stamped, one))).toEqual([mark]);
      }),
    );
  });

  it("stays as it was drawn but for its footer", () => {
    const message = { content: md`HIGH`, embeds: [{ description: md`a` }, { description: md`b` }] };

    expect(stamp(message, "SW-4F2A")).toEqual({
      content: "HIGH",
      embeds: [{ description: "a", footer: { text: "SW-4F2A" } }, { description: "b" }],
    });
    expect(stamp({ content: md`a notice` }, "SW-B4F2A0C")).toEqual({
      content: "a notice",
      embeds: [{ footer: { text: "SW-B4F2A0C" } }],
    });
  });

  it("names its story, whether it is an alert or its reply", () => {
    expect(["SW-4F2A", "SW-4F2A.12"].map(shortIdIn)).toEqual(["SW-4F2A", "SW-4F2A"]);
    expect(shortIdOn(stamp({ content: md`HIGH` }, "SW-4F2A"))).toBe("SW-4F2A");
    expect(shortIdOn({ embeds: [{}] })).toBeUndefined();
  });
});

/** The store was written and then the process ended, in the middle of a request. */
async function crashWhileSending(world: World): Promise<{ readonly id: string; readonly shortId: string }> {
  await world.poll();
  await world.takeAll();
  const [story] = await world.repositories.stories.recent("g1", 1);
  if (story === undefined) throw new Error("no story");
  const sending = { state: "sending", firstAttemptAt: world.clock.now() } as const;
  await world.repositories.stories.change(story.id, (one) => ({
    ...one,
    alerts: one.alerts.map((alert) => ({ ...alert, delivery: { ...alert.delivery, ...sending } })),
  }));
  return story;
}

/** A message as an earlier version left it in the channel: the footer was part of its card. */
function leave(world: World, footer: string): void {
  const message = {
    content: "a card of an earlier version",
    embeds: [{ description: "words", footer: { text: footer } }],
  };
  const messageId = `${world.discord.posts.length + 1}`;
  world.discord.posts.push({ channelId: "c1", message, nonce: "old", messageId, replyTo: undefined });
}

function deliverDeps(world: World, card: Message) {
  return {
    ...world.repositories,
    sender: world.discord,
    notify: async () => {},
    clock: world.clock,
    random: () => 0,
    nonceMemoryMs: 120_000,
    draw: () => card,
    drawReply: replyCard,
    drawBulletin: bulletinCard,
  };
}

describe("a post whose answer was lost", () => {
  it.each<readonly [string, Message]>([
    ["no embed", { content: md`words` }],
    ["nothing at all", {}],
    ["another's mark", { embeds: [{ description: md`SW-0000` }] }],
    ["several embeds", { embeds: [{ description: md`a` }, { description: md`b` }] }],
  ])("is found again with a card that draws %s", async (_, card) => {
    const world = await aWorld();
    const { id } = await crashWhileSending(world);
    world.discord.loseNext("after");

    await deliverAlert(id, "c1", deliverDeps(world, card), true);
    await deliverAlert(id, "c1", deliverDeps(world, card), true);

    expect(world.discord.posts).toHaveLength(1);
    expect((await world.repositories.stories.get(id))?.alerts[0]).toMatchObject({
      messageId: "1",
      delivery: { state: "delivered" },
    });
  });
});

describe("what an earlier version posted and a crash left unanswered", () => {
  it("is found again where it is an alert", async () => {
    const world = await aWorld();
    const { shortId } = await crashWhileSending(world);
    leave(world, shortId);

    await world.deliver();

    expect(world.discord.posts).toHaveLength(1);
  });

  it("is found again where it is a reply", async () => {
    const world = await aWorld();
    await world.round();
    const [story] = await world.repositories.stories.recent("g1", 1);
    const now = world.clock.now();
    const delivery = { state: "sending", nonce: "r", attempts: 1, queuedAt: now, nextAttemptAt: now } as const;
    await world.repositories.stories.change(story?.id ?? "", (one) => ({
      ...one,
      alerts: one.alerts.map((alert) => ({
        ...alert,
        replies: [{ number: 1, changes: [{ code: "text", text: "more" } as const], ping: false, delivery }],
      })),
    }));
    leave(world, `${story?.shortId}.1`);

    await world.deliver();

    expect(world.discord.posts).toHaveLength(2);
    expect((await world.repositories.stories.get(story?.id ?? ""))?.alerts[0]?.replies[0]?.messageId).toBe("2");
  });

  it("is found again where it is a bulletin", async () => {
    const world = await aWorld({ guild });
    const now = world.clock.now();
    const delivery = { state: "sending", nonce: "b", attempts: 1, queuedAt: now, nextAttemptAt: now } as const;
    const bulletin = { id: "4f2a0cbdef", guildId: "g1", channelId: "c1", why: "notice", openedAt: now } as const;
    await world.repositories.bulletins.put({
      ...bulletin,
      entries: [],
      notice: { code: "text", text: "a notice" },
      delivery,
    });
    leave(world, "SW-B4F2A0C");

    await deliverBulletin(bulletin.id, deliverDeps(world, {}), true);

    expect(world.discord.posts).toHaveLength(1);
    expect((await world.repositories.bulletins.get(bulletin.id))?.messageId).toBe("1");
  });
});
