import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import type { StoryRecords } from "../../../src/ports/alert-records.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { openStories } from "../../../src/store/repositories/stories.ts";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { storeOver } from "../../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";
import type { Store } from "../../../src/store/store-engine.ts";
import type { StoreProblem } from "../../../src/store/store-problem.ts";
import { aWorld, FakeClock, start } from "../../world.ts";

const dayMs = 86_400_000;
const keptMs = 90 * dayMs;

describe("after a start, of stories of two months,", () => {
  it("those of the last days are known at once, and all of them soon, in the order in which they were opened", async () => {
    const { open } = await aStoreOf(60);

    const stories = await open();
    const atOnce = countOf(stories);
    await stories.olderUnfinished();
    const all = await stories.recent("g1", 100);

    expect(atOnce).toBe(5);
    expect(countOf(stories)).toBe(60);
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, age) => `s${age}`));
  });

  it("an older one is found by what names it, also while it is not read yet", async () => {
    const { open } = await aStoreOf(60);

    const stories = await open();

    expect((await stories.ofItem("g1", "item-s50"))?.id).toBe("s50");
    expect((await (await open()).byShortId("g1", "SHORT-s40"))?.id).toBe("s40");
    expect(await (await open()).since(start - 30.5 * dayMs)).toHaveLength(31);
  });

  it("an older one that is changed meanwhile keeps its place", async () => {
    const { open } = await aStoreOf(60);
    const stories = await open();

    await stories.change("s50", (story) => ({ ...story, revision: story.revision + 1 }));
    await stories.olderUnfinished();

    expect((await stories.recent("g1", 100)).map(({ id }) => id).indexOf("s50")).toBe(50);
    expect(stories.openedSince("c1", 0)).toHaveLength(5);
  });

  it("what was left undone is found, the recent first, the older when they are read", async () => {
    const { open } = await aStoreOf(60, (story) =>
      ["s1", "s30"].includes(story.id) ? { ...story, revision: story.revision + 1 } : story,
    );

    const stories = await open();

    expect(stories.unfinished.map(({ id }) => id)).toEqual(["s1"]);
    expect((await stories.olderUnfinished()).map(({ id }) => id)).toEqual(["s30"]);
  });

  it.each([30, 365])("the newest are known at once where the retention was changed to %d days", async (days) => {
    const { openFor, sample } = await aStoreOf(60);
    const changed = await openFor(days * dayMs);
    await changed.put(aged(sample, -1));

    const stories = await openFor(days * dayMs);
    const atOnce = await stories.ofRecentItem("g1", "item-s-1");
    await stories.olderUnfinished();

    expect(atOnce?.id).toBe("s-1");
    expect(countOf(stories)).toBe(1 + Math.min(days, 60));
  });
});

describe("a record that cannot be read", () => {
  it.each(["story", "inbox", "bulletin", "poll-state", "guild"])(
    "of the kind %s is left out, reported once and kept, and keeps nobody else's from being read",
    async (kind) => {
      const { store, problems, put, rows } = await aStoreOf(3);
      await put(kind, "bad", '{"value":{"v":1,"d":{"nonsense":true}},"expires":9999999999999}');

      const repositories = await openRepositories(store, { catalogue: [], retention });
      await Promise.all([
        repositories.inbox.waiting(),
        repositories.pollStates.all(),
        repositories.notifiedHealth.all(),
      ]);
      await Promise.all([repositories.inbox.waiting(), repositories.pollStates.all(), repositories.guilds.all()]);

      expect(problems.filter((text) => text.includes(`${kind} record “bad”`))).toHaveLength(1);
      expect(repositories.heartbeat.unreadable()).toEqual([{ kind, key: "bad", code: "damaged" }]);
      expect(countOf(repositories.stories)).toBe(3);
      expect(rows.get(kind, "bad")).toContain("nonsense");
    },
  );

  it("of a newer version among the older ones, which are read while the program runs, is left out and reported", async () => {
    const { open, problems, put, store } = await aStoreOf(60);
    await put("story", "new", '{"value":{"v":99,"d":{}}}', start + 20 * dayMs);

    const stories = await open();
    await stories.olderUnfinished();

    expect(countOf(stories)).toBe(60);
    expect(store.unreadable()).toEqual([{ kind: "story", key: "new", code: "newer" }]);
    expect(problems).toHaveLength(1);
  });

  it("of a newer version of the program still ends the start", async () => {
    const { store, put } = await aStoreOf(3);
    await put("story", "new", '{"value":{"v":99,"d":{}},"expires":9999999999999}');

    await expect(openRepositories(store, { catalogue: [], retention })).rejects.toMatchObject({ code: "newer" });
  });
});

const retention = { stories: keptMs, seen: keptMs, items: 30 * dayMs, itemsMost: 1_000 };

/** One story a day, `s0` of today, `s1` of yesterday; as `edited` leaves them. */
async function aStoreOf(days: number, edited: (story: Story) => Story = (story) => story) {
  const world = await aWorld();
  await world.round();
  const [sample] = await world.repositories.stories.recent("g1", 1);
  if (sample === undefined) throw new Error("no story");
  const rows = new SqliteRows(openDatabase(":memory:", 0), ":memory:", new FakeClock());
  const problems: string[] = [];
  const onUnreadable = ({ message }: StoreProblem) => void problems.push(message);
  const store: Store = storeOver(rows, { onUnreadable });
  const stories = await openStories(store, keptMs);
  for (let age = days - 1; age >= 0; age -= 1) await stories.put(edited(aged(sample, age)));
  const put = (kind: string, key: string, value: string, expires = 9_999_999_999_999) =>
    rows.set(kind, [{ key, value, expires }]);
  const openFor = (ms: number) => openStories(store, ms);
  return { store, rows, problems, put, sample, openFor, open: () => openFor(keptMs) };
}

function aged(story: Story, age: number): Story {
  const openedAt = start - age * dayMs;
  const id = `s${age}`;
  const reports = story.reports.map((report) => ({
    ...report,
    joinedAt: openedAt,
    item: { ...report.item, id: `item-${id}` },
  }));
  return { ...story, id, shortId: `SHORT-${id}`, openedAt, reports };
}

/** How many alerts are known. */
function countOf(stories: StoryRecords): number {
  return [...stories.totals("g1").alerts.values()].reduce((sum, count) => sum + count, 0);
}
