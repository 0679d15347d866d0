import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Durability, Store } from "../../src/store/store-engine.ts";
import { aWorld, FakeClock, type Post, rawItem, start } from "../world.ts";

/** Push line and card. */
function said({ message }: Post): string {
  return `${message.content}\n${message.embeds?.[0]?.description}`;
}

describe("guarantee 1: nothing is lost", () => {
  for (const step of [
    "inbox.accept",
    "itemLog.note",
    "recentItems.note",
    "seenItems.mark",
    "pollStates.save",
    "stories.put",
    "inbox.remove",
  ] as const) {
    it(`posts an item once though the store fails at ${step}`, async () => {
      const world = await aWorld();
      world.failNext(step);

      await world.round();
      await world.round();
      await world.round();

      expect(world.discord.posts).toHaveLength(1);
    });
  }

  it("keeps an item that matched until it is taken, whatever the feed shows meanwhile", async () => {
    const world = await aWorld();
    await world.poll();
    world.feed = [];
    await world.poll();

    await world.takeAll();
    await world.deliver();

    expect(world.discord.posts).toHaveLength(1);
  });
});

describe("guarantee 2: nothing is said twice", () => {
  it("posts an item once, however often it is polled", async () => {
    const world = await aWorld();

    for (let round = 0; round < 5; round += 1) await world.round();

    expect(world.discord.posts).toHaveLength(1);
  });

  it("does not post an item again whose title was edited", async () => {
    const world = await aWorld({ feed: [rawItem({ guid: "n-1", title: "ISIS-K named" })] });
    await world.round();
    world.feed = [rawItem({ guid: "n-1", title: "ISIS-K named (updated)" })];

    await world.round();

    expect(world.discord.posts).toHaveLength(1);
  });
});

/** Makes a first reading that nothing alerts of. */
const earlier = rawItem({ title: "earlier", published: new Date(start - 48 * 3_600_000).toISOString() });

describe("the first reading of a source", () => {
  const old = rawItem({ title: "old", published: new Date(start - 25 * 3_600_000).toISOString() });
  const { published: _, ...undated } = rawItem({ title: "undated" });

  it("alerts what is younger than the backfill and nothing older or undated", async () => {
    const world = await aWorld({ feed: [old, undated, rawItem({ title: "young" })] });

    await world.round();

    expect(world.discord.posts.map(said)).toEqual([expect.stringContaining("young")]);
  });

  it("is a baseline: what comes later alerts whatever its date says", async () => {
    const world = await aWorld({ feed: [earlier] });
    await world.round();
    world.feed = [old, undated, earlier];

    await world.round();

    expect(world.discord.posts).toHaveLength(2);
  });

  const aged = [60, 77, 93, 200].map((days) =>
    rawItem({ title: `from ${days} days ago`, published: new Date(start - days * 24 * 3_600_000).toISOString() }),
  );

  it("is the first that shows items: after an empty feed, what is old does not alert", async () => {
    const world = await aWorld({ feed: [] });
    await world.round();
    world.feed = [...aged, undated];

    await world.round();

    expect(world.discord.posts).toHaveLength(0);
  });

  it("is the first that shows items: after an answer that nothing changed, what is old does not alert", async () => {
    const world = await aWorld({ feed: aged });
    world.unchanged = true;
    await world.round();
    world.unchanged = false;

    await world.round();

    expect(world.discord.posts).toHaveLength(0);
  });

  it("alerts what is dated since the feed was found empty, however long ago that was", async () => {
    const world = await aWorld({ feed: [] });
    await world.round();
    await world.clock.sleep(72 * 3_600_000);
    world.feed = [rawItem({ title: "since then", published: new Date(start + 3_600_000).toISOString() }), ...aged];

    await world.round();

    expect(world.discord.posts.map(said)).toEqual([expect.stringContaining("since then")]);
  });

  it("is over once it showed items, though the feed is empty for a while", async () => {
    const world = await aWorld({ feed: [earlier] });
    await world.round();
    world.feed = [];
    await world.round();
    world.feed = [undated, old];

    await world.round();

    expect(world.discord.posts).toHaveLength(2);
  });
});

describe("what a poll leaves behind", () => {
  it("may be lost with the machine's power only where the answer was that nothing changed", async () => {
    const store = await openStore("memory:", { clock: new FakeClock() });
    const saved: Durability[] = [];
    const noted: Store = {
      ...store,
      records(kind, durability = "now") {
        const records = store.records(kind, durability);
        if (kind.name !== "poll-state") return records;
        return { ...records, set: (...given) => records.set(...given).then(() => void saved.push(durability)) };
      },
    };
    const world = await aWorld({ store: noted });

    await world.round();
    world.unchanged = true;
    await world.round();
    world.unchanged = false;
    world.feed = [];
    await world.round();

    expect(saved).toEqual(["now", "with-next", "now"]);
  });
});

describe("the items of one poll", () => {
  it("are posted in the order in which they were published, though feeds show the newest first", async () => {
    const at = (minutes: number) => new Date(start - minutes * 60_000).toISOString();
    const world = await aWorld({
      feed: [
        rawItem({ title: "third", published: at(1) }),
        rawItem({ title: "second", published: at(2) }),
        rawItem({ title: "first", published: at(3) }),
      ],
    });

    await world.round();

    const titles = world.discord.posts.map((post) => /first|second|third/u.exec(said(post))?.[0]);
    expect(titles).toEqual(["first", "second", "third"]);
  });

  it("are posted from the feed's end on where their dates show nothing", async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    const world = await aWorld({ feed: [earlier] });
    await world.poll();
    world.feed = numbers.toReversed().map((number) => ({ title: `report ${number}`, text: "", guid: `${number}` }));

    await world.round();

    expect(world.discord.posts.map((post) => Number(/report (\d+)/u.exec(said(post))?.[1]))).toEqual(numbers);
  });
});

describe("a date that is not believed", () => {
  const future = rawItem({ title: "from the future", published: "2031-01-01T00:00:00.000Z" });

  it("makes nothing news at the first reading", async () => {
    const world = await aWorld({ feed: [future] });

    await world.round();

    expect(world.discord.posts).toHaveLength(0);
  });

  it("holds back nothing later, and the card says that it is not trusted", async () => {
    const world = await aWorld({ feed: [earlier] });
    await world.round();
    world.feed = [future];

    await world.round();

    expect(world.discord.posts[0]?.message.embeds?.[0]?.description).toContain(
      "dated 2031-01-01 by the feed, not trusted",
    );
  });

  it("is counted by kind in the source's state until a reading brings none", async () => {
    const world = await aWorld({ feed: [future, rawItem({ published: "1970-01-01T00:00:00.000Z" }), rawItem()] });
    await world.poll();
    const counted = await world.repositories.pollStates.get("s1");
    world.feed = [rawItem()];

    await world.poll();

    expect(counted?.doubtfulDates).toEqual({ future: 1, past: 1, either: 0, unreadable: 0 });
    expect((await world.repositories.pollStates.get("s1"))?.doubtfulDates).toBeUndefined();
  });
});
