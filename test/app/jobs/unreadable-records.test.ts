import { describe, expect, it } from "vitest";
import { StoreWatch } from "../../../src/app/jobs/watch-store.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { openDatabase } from "../../../src/store/sqlite/open-database.ts";
import { storeOver } from "../../../src/store/sqlite/sqlite-engine.ts";
import { SqliteRows } from "../../../src/store/sqlite/sqlite-rows.ts";
import { FakeClock, guild, retention } from "../../world.ts";

const one = "123456789012345678";
const other = "223456789012345678";

describe("a record that cannot be read is told to operators", () => {
  it.each([
    ["of a shape that is none", '{"value":{"v":3,"d":{"nonsense":true}}}'],
    ["cut off in the middle", '{"value":{"v":3,"d":{"id":"s1","guil'],
    ["empty", ""],
  ])("once, also after a restart, with its key and how to look at it: %s", async (_, text) => {
    const { open, put } = await aStore();
    await put("story", "s1", text);

    const first = await open();
    await first.watch.look();
    await first.watch.look();
    const again = await open();
    await again.watch.look();

    expect(first.notices.map(([guildId]) => guildId)).toEqual([one, other]);
    expect(first.notices[0]?.[1]).toMatch(
      /is damaged and is left out: `story` `s1`.*`doctor`.*`record story s1` prints it/u,
    );
    expect(again.notices).toEqual([]);
  });

  it("by its key only where that names no other server", async () => {
    const { open, put } = await aStore();
    await put("bulletin", `b-${other}`, "{");
    const { watch, notices } = await open();

    await watch.look();

    const posted = new Map(notices);
    expect(posted.get(one)).toContain("`bulletin` (the bot's log has its key)");
    expect(posted.get(one)).not.toContain(other);
    expect(posted.get(other)).toContain(`b-${other}`);
  });
});

async function aStore() {
  const clock = new FakeClock();
  const rows = new SqliteRows(openDatabase(":memory:", 0), ":memory:", clock);
  const start = await openRepositories(storeOver(rows), { catalogue: [], retention });
  for (const id of [one, other]) await start.guilds.welcome({ ...guild, id });
  const put = (kind: string, key: string, value: string) =>
    rows.set(kind, [{ key, value, expires: clock.now() + 1_000_000 }]);
  const open = async () => {
    const store = storeOver(rows, { onUnreadable: () => {} });
    const repositories = await openRepositories(store, { catalogue: [], retention });
    const notices: [string, string][] = [];
    const out = { notify: async (id: string, text: string) => void notices.push([id, text]) };
    const logger = createLogger("silent");
    const watch = new StoreWatch({ repositories, out, mostReports: 50_000, mostBytes: 1e9, clock, logger });
    return { watch, notices, repositories };
  };
  return { open, put };
}
