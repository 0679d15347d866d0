import { expect, it } from "vitest";
import type { PollState, Source } from "../../../src/domain/source.ts";
import { hourMs } from "../../../src/lib/durations.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { aGuild } from "../../build-engine.ts";
import { FakeClock, retention, start } from "../../world.ts";

const url = "https://news.example/feed";
const cadence = { kind: "every", ms: hourMs } as const;
const source: Source = { id: "wire", name: "Wire", kind: "feed", url, cadence, tags: [], handling: "open" };

/** The first server has followed the source for two days when the second adds it. */
async function aSharedSource(last: Partial<PollState> = {}) {
  const store = await openStore("memory:", { clock: new FakeClock() });
  const records = await openRepositories(store, { catalogue: [], proxies: {}, retention });
  const added = start + 48 * hourMs;
  for (const [id, from] of [
    ["100", start],
    ["200", added],
  ] as const) {
    const guild = aGuild({ id, joinedAt: start });
    await records.guilds.welcome(guild);
    await records.sources.add(id, source, from);
  }
  const [followed] = await records.sources.followed("200");
  const hours = Array.from({ length: 48 }, (_, hour) => [(start + hour * hourMs) / 1_000, "failed", 2] as const);
  await records.pollStates.save({
    key: followed?.key ?? "",
    validators: { etag: "theirs" },
    firstReadAt: start,
    lastPolledAt: start + 47 * hourMs,
    lastReadAt: start + 46 * hourMs,
    lastNewAt: start + 46 * hourMs,
    nextPollAt: added,
    failures: 48,
    failingSince: start,
    failure: { code: "not-an-address" },
    itemsInFeed: 30,
    perDay: 48,
    history: hours.map(([at, kind, fresh]) => [at, kind, fresh]),
    ...last,
  });
  return {
    added,
    async shownTo(guildId: string) {
      const [own] = await records.sources.followed(guildId);
      return own && records.sources.state(own);
    },
  };
}

it("a server knows nothing of a source's polls from before it followed it", async () => {
  const { shownTo, added } = await aSharedSource();

  expect((await shownTo("100"))?.failures).toBe(48);
  expect(await shownTo("200")).toEqual({
    key: expect.any(String),
    validators: {},
    nextPollAt: added,
    failures: 0,
  });
});

it("and of later ones all that there is", async () => {
  const later = start + 49 * hourMs;
  const { shownTo } = await aSharedSource({
    lastPolledAt: later,
    lastReadAt: later,
    lastNewAt: later,
    failures: 1,
    history: [
      [start / 1_000, "read", 9],
      [later / 1_000, "failed", 0],
    ],
  });

  const state = await shownTo("200");

  expect(state?.history).toEqual([[later / 1_000, "failed", 0]]);
  expect(state).toMatchObject({
    lastPolledAt: later,
    lastReadAt: later,
    lastNewAt: later,
    itemsInFeed: 30,
    failures: 1,
  });
  expect(state?.perDay).toBeUndefined();
});
