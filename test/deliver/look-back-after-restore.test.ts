import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreBackup } from "../../src/store/backup/restore-backup.ts";
import { writeBackup } from "../../src/store/backup/write-backup.ts";
import { engineOf } from "../../src/store/engines.ts";
import { readRestoredMark } from "../../src/store/repositories/restored-mark.ts";
import { aStore } from "../store/a-store.ts";
import { keepingEngines } from "../store/engines-under-test.ts";
import { tempFolder } from "../store/temp-folder.ts";
import { aWorld, guild, rawItem, start, type World } from "../world.ts";

const hourMs = 3_600_000;
const restored = { snapshotAt: start - 3 * hourMs, restoredAt: start + hourMs };

describe("after a restore", () => {
  /** A bot that posted the news after the snapshot, and one of the restored store, in the same channel. */
  async function twoLives(published: number): Promise<{ before: World; after: World }> {
    const feed = [rawItem({ published: new Date(published).toISOString() })];
    const before = await aWorld({ feed });
    await before.round();
    const after = await aWorld({ feed });
    after.restored = restored;
    after.discord.posts.push(...before.discord.posts);
    return { before, after };
  }

  it("an alert that was posted after the snapshot is found by its short id, not posted again", async () => {
    const { after } = await twoLives(start - 2 * hourMs);

    await after.round();

    expect(after.discord.posts).toHaveLength(1);
    const [story] = await after.repositories.stories.recent("g1", 1);
    expect(story?.alerts[0]).toMatchObject({ messageId: "1", delivery: { state: "delivered" } });
  });

  it("what stands in no channel is posted", async () => {
    const { after } = await twoLives(start - 2 * hourMs);
    after.discord.posts.length = 0;

    await after.round();

    expect(after.discord.readBacks).toHaveLength(1);
    expect(after.discord.posts).toHaveLength(1);
  });

  it("news that is younger than the restore is posted without a look", async () => {
    const { after } = await twoLives(start + 2 * hourMs);
    after.discord.posts.length = 0;

    await after.round();

    expect(after.discord.readBacks).toEqual([]);
    expect(after.discord.posts).toHaveLength(1);
  });

  it("older news is unsure where the history may not be read", async () => {
    const { after } = await twoLives(start - 2 * hourMs);
    after.discord.posts.length = 0;
    after.discord.history = "unreadable";

    await after.round();

    expect(after.discord.posts).toEqual([]);
    expect(after.notices).toMatchObject([{ code: "unsure", shortId: expect.stringContaining("SW-") }]);
  });

  it("a digest that was posted after the snapshot is found though the restored store lacks some of what it lists", async () => {
    const digest = { at: 14 * 60, zone: "UTC" };
    const held = { ...guild, routes: [{ channelId: "c1", severity: "low", digest }] } as const;
    const feed = [rawItem({ title: "one" }), rawItem({ title: "two" }), rawItem({ title: "three" })];
    const [before, after] = [await aWorld({ feed, guild: held }), await aWorld({ feed: feed.slice(1), guild: held })];
    for (const world of [before, after]) {
      await world.round();
      await world.clock.sleep(2 * hourMs);
    }
    await before.bundle();
    after.restored = { snapshotAt: start + hourMs, restoredAt: start + 2 * hourMs };
    after.discord.posts.push(...before.discord.posts);

    await after.bundle();

    expect(after.discord.posts).toHaveLength(1);
    expect((await after.repositories.stories.recent("g1", 9)).map(({ alerts }) => alerts[0]?.delivery.state)).toEqual([
      "bundled",
      "bundled",
    ]);
  });

  it("what the snapshot held as queued is looked for too", async () => {
    const { after } = await twoLives(start - 2 * hourMs);
    await after.poll();
    await after.takeAll();
    const [story] = await after.repositories.stories.recent("g1", 1);
    await after.repositories.stories.change(story?.id ?? "", (one) => ({
      ...one,
      alerts: one.alerts.map((alert) => ({
        ...alert,
        delivery: { ...alert.delivery, attempts: 2, firstAttemptAt: restored.snapshotAt - 1 },
      })),
    }));

    await after.deliver();

    expect(after.discord.posts).toHaveLength(1);
  });
});

it("a restored store knows that it was put back, and from when, for a week", async () => {
  const file = join(tempFolder(), "backup");
  const [kept] = keepingEngines;
  const [full, empty] = [await aStore(kept), await aStore(kept)];
  const engine = await engineOf(full.url);
  await writeBackup(engine.backup(full.url, 2_000), file, 2_000);

  await restoreBackup((rows) => engine.restore(empty.url, rows), file, 3_000);

  expect(await readRestoredMark(empty.store)).toEqual({ snapshotAt: 2_000, restoredAt: 3_000 });
  empty.time.now = 8 * 24 * hourMs;
  expect(await readRestoredMark(empty.store)).toBeUndefined();
});
