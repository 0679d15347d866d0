import { describe, expect, it } from "vitest";
import { StoreWatch } from "../../../src/app/jobs/watch-store.ts";
import type { Story } from "../../../src/domain/story.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { StoryReportRecord } from "../../../src/store/repositories/story-reports.ts";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { storeOver } from "../../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";
import { aWorld, FakeClock, guild, retention, start } from "../../world.ts";

const dayMs = 86_400_000;

describe("a store that fills", () => {
  it("is spoken of at 80 % and at 95 % of its bound, once each, and again only after it was calm", async () => {
    const { fill, look, notices, empty, state } = await aStoreWithRoomFor(1_000_000);
    await look();
    await fill(820_000);
    await look();
    await look();
    await fill(955_000);
    await look();
    await look();
    const first = [...notices];

    await empty();
    await look();
    await fill(820_000);
    await look();

    expect(first).toHaveLength(2);
    expect(first[0]).toMatch(/takes 1 MB of the 1 MB that it may \(8\d %\).*At the bound what is finished goes/u);
    expect(first[1]).toMatch(/\(9[56] %\)/u);
    expect(state()?.level).toBe("filling");
    expect(notices).toHaveLength(3);
  });

  it("loses at its bound what is finished, the oldest first, and nothing that is unfinished or of the last week", async () => {
    const { fill, look, left, notices, state } = await aStoreWithRoomFor(1_000_000);
    await fill(1_100_000, (story, age) => (age % 10 === 3 ? held(story) : story));
    const before = await left();

    await look();

    const after = await left();
    const gone = before.filter((age) => !after.includes(age));
    expect(gone.length).toBeGreaterThan(5);
    expect(gone.filter((age) => age % 10 === 3)).toEqual([]);
    // What is finished and stays is younger than all that went.
    const stays = after.filter((age) => age % 10 !== 3);
    expect(Math.max(...stays)).toBeLessThanOrEqual(Math.min(...gone));
    expect(state()).toMatchObject({ level: "making-room" });
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("nothing that is unfinished does");
  });

  it("says so loudly where nothing more may go, and goes on", async () => {
    const { fill, look, left, notices, state } = await aStoreWithRoomFor(1_000_000);
    await fill(1_100_000, held);
    const before = await left();

    await look();
    await look();

    expect(await left()).toEqual(before);
    expect(state()?.level).toBe("over");
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("over its bound");
  });

  it("grows no further once it makes room: what went is used again", async () => {
    const { db, fill, look } = await aStoreWithRoomFor(1_000_000);
    await fill(1_050_000);
    await look();
    const pages = db.prepare("PRAGMA page_count").get();
    for (let round = 0; round < 3; round += 1) {
      await fill(1_005_000);
      await look();
    }

    expect(db.prepare("PRAGMA page_count").get()).toEqual(pages);
  });
});

function held(story: Story): Story {
  const alerts = story.alerts.map((alert) => ({
    ...alert,
    delivery: { ...alert.delivery, state: "held" as const, nextAttemptAt: start + 400 * dayMs },
  }));
  return { ...story, alerts };
}

describe("a server's quota of reports", () => {
  it("takes the oldest finished stories of that server, and nothing unfinished, of the last week or of another server", async () => {
    const { open, look, ages } = await aStoreWithRoomFor(1e9, 20);
    for (const age of falling(30)) await open("g1", age, age % 10 === 9 ? held : undefined);
    for (const age of falling(15)) await open("g2", age);

    await look();

    expect(await ages("g1")).toEqual([29, ...falling(19)]);
    expect(await ages("g2")).toEqual(falling(15));
  });

  it("leaves more than it may have where that is of the last week or unfinished, and says so to whoever asks", async () => {
    const { open, look, ages, kept } = await aStoreWithRoomFor(1e9, 5);
    await open("g1", 30);
    for (const age of [22, 21, 20]) await open("g1", age, held);
    for (const age of falling(6)) await open("g1", age);

    await look();

    expect(await ages("g1")).toEqual([22, 21, 20, ...falling(6)]);
    expect(kept("g1")).toBe(9);
  });

  it("counts the reports that left a long story, which go with it", async () => {
    const { open, look, ages, store } = await aStoreWithRoomFor(1e9, 65);
    await open("g1", 30, (story) => withReports(story, 60));
    for (const age of falling(5)) await open("g1", age);
    await look();
    const within = await ages("g1");

    await open("g1", 0);
    await look();

    expect(within).toEqual([30, ...falling(5)]);
    expect(await ages("g1")).toEqual([...falling(5), 0]);
    for await (const [key] of store.records(StoryReportRecord).entries()) throw new Error(`${key} was left`);
  });

  it("is kept after a restart, and what expired is not counted", async () => {
    const { open, ages, clock, restarted } = await aStoreWithRoomFor(1e9, 10);
    for (const age of falling(12)) await open("g1", age * 7);
    const { stories, look } = await restarted();
    await look();
    const beforeAllIsRead = await ages("g1");
    await stories.since(0);
    await look();
    const afterwards = await ages("g1");
    await clock.sleep(25 * dayMs);
    for (const age of [2, 1, 0]) await open("g1", age, undefined, stories);
    await look();

    expect(beforeAllIsRead).toHaveLength(12);
    expect(afterwards).toEqual(falling(10).map((age) => age * 7));
    expect(await ages("g1", stories)).toEqual([74, 67, 60, 53, 46, 39, 32, 2, 1, 0]);
  });
});

function falling(from: number): readonly number[] {
  return Array.from({ length: from }, (_, index) => from - index);
}

function withReports(story: Story, count: number): Story {
  const [first] = story.reports;
  if (first === undefined) throw new Error("no report");
  const more = Array.from({ length: count - 1 }, (_, number) => ({
    ...first,
    item: { ...first.item, id: `${first.item.id}-${number}`, text: "" },
  }));
  return { ...story, reports: [first, ...more] };
}

async function aStoreWithRoomFor(mostBytes: number, mostReports = 1_000_000) {
  const world = await aWorld();
  await world.round();
  const [sample] = await world.repositories.stories.recent("g1", 1);
  if (sample === undefined) throw new Error("no story");
  const clock = new FakeClock();
  const db = openDatabase(":memory:", 0);
  const store = storeOver(new SqliteRows(db, ":memory:", clock));
  const repositories = await openRepositories(store, { catalogue: [], retention });
  await repositories.guilds.welcome(guild);
  const notices: string[] = [];
  const out = { notify: async (_: string, text: string) => void notices.push(text) };
  const deps = { out, mostBytes, mostReports, clock, logger: createLogger("silent") };
  const watch = new StoreWatch({ ...deps, repositories });
  let made = 0;
  /** Stories of the last 85 days, in no order, until so much is used. */
  const fill = async (bytes: number, edited: (story: Story, age: number) => Story = (story) => story) => {
    while ((await repositories.room.size()).used < bytes) {
      const age = (made * 37) % 85;
      await repositories.stories.put(edited(aged(sample, made, age), age));
      made += 1;
    }
  };
  const all = () => repositories.stories.recent("g1", 10_000);
  const open = (guildId: string, age: number, edited = (story: Story) => story, { put } = repositories.stories) => {
    made += 1;
    return put({ ...edited(aged(sample, made, age, clock.now())), guildId });
  };
  return {
    ...{ db, fill, notices, open, store, clock },
    ages: async (guildId: string, { recent } = repositories.stories) =>
      (await recent(guildId, 10_000)).map(({ openedAt }) => Math.round((clock.now() - openedAt) / dayMs)).toReversed(),
    kept: (guildId: string) => repositories.stories.totals(guildId).reports,
    async restarted() {
      const again = await openRepositories(store, { catalogue: [], retention });
      const looking = new StoreWatch({ ...deps, repositories: again });
      return { stories: again.stories, look: () => looking.look() };
    },
    look: () => watch.look(),
    state: () => watch.state,
    left: async () =>
      (await all()).map(({ openedAt }) => Math.round((clock.now() - openedAt) / dayMs)).toSorted((a, b) => a - b),
    async empty() {
      for (const { id } of await all()) await repositories.stories.remove(id);
    },
  };
}

function aged(story: Story, number: number, age: number, now = start): Story {
  const id = `s${number}`;
  const openedAt = now - age * dayMs;
  const reports = story.reports.map((report) => ({
    ...report,
    joinedAt: openedAt,
    item: { ...report.item, id: `item-${id}`, text: `Invented text ${number}. `.repeat(150) },
  }));
  return { ...story, id, shortId: `SHORT-${id}`, openedAt, reports };
}
