import { join } from "node:path";
import { expect, it } from "vitest";
import { SelfCheck } from "../../../src/app/monitoring/self-check.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { storeOver } from "../../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";
import { tempFolder } from "../../store/temp-folder.ts";
import { aWorld, rawItem, start } from "../../world.ts";

const text = "Invented text of a report that takes some room. ".repeat(200);

it("a disk that is full loses nothing and doubles nothing, is spoken of once, and all goes on when there is room", async () => {
  const db = openDatabase(join(tempFolder(), "bot.sqlite"), 0);
  const store = storeOver(new SqliteRows(db, "bot.sqlite", { now: () => start }));
  const world = await aWorld({ feed: [], store });
  const spoken: (string | undefined)[] = [];
  const check = aCheck((at) => world.repositories.heartbeat.beat(at), spoken, world.clock);
  await world.poll();
  const pages = Number(Object.values(db.prepare("PRAGMA page_count").get() ?? {})[0]);
  db.exec(`PRAGMA max_page_count = ${pages + 12}`);
  for (let number = 0; number < 15; number += 1) {
    world.feed = [rawItem({ title: `report ${number}`, text }), ...world.feed];
    await world.round().catch(() => undefined);
    await check.round();
  }
  const troubles = check.troubles();
  const postedMeanwhile = world.discord.posts.length;

  db.exec("PRAGMA max_page_count = 100000");
  await world.round();
  await check.round();
  await world.round();

  expect(troubles).toEqual([{ code: "store-not-writable" }]);
  expect(postedMeanwhile).toBeLessThan(15);
  expect(check.troubles()).toEqual([]);
  expect(spoken).toEqual(["full", undefined]);
  const stories = await world.repositories.stories.recent("g1", 100);
  expect(stories.map(({ reports }) => reports[0]?.item.title).toSorted()).toEqual(
    Array.from({ length: 15 }, (_, number) => `report ${number}`).toSorted(),
  );
  expect(world.discord.posts).toHaveLength(15);
});

function aCheck(beat: (at: number) => Promise<void>, spoken: (string | undefined)[], clock: SelfCheckClock) {
  return new SelfCheck({
    ...{ beat, clock, everyMs: 60_000, canaryEveryMs: 300_000 },
    ...{ missing: () => undefined, onMissing: () => {}, unreadable: () => 0, storeState: () => undefined },
    stuck: () => ({ poll: undefined, "store-call": undefined, "discord-call": undefined }),
    clockChange: () => undefined,
    connected: () => true,
    canary: () => ({ cameThroughElapsed: clock.elapsed() }),
    onStoreWrites: (trouble) => void spoken.push(trouble),
    logger: createLogger("silent"),
  });
}

type SelfCheckClock = ConstructorParameters<typeof SelfCheck>[0]["clock"];
