import { describe, expect, it } from "vitest";
import { announceEndedWatches } from "../../../src/app/jobs/announce-ended-watches.ts";
import { WatchIndex } from "../../../src/app/watch-index.ts";
import type { PolledSource } from "../../../src/domain/followed-source.ts";
import type { Guild } from "../../../src/domain/guild.ts";
import { Item } from "../../../src/domain/item.ts";
import { Story } from "../../../src/domain/story.ts";
import type { Watch } from "../../../src/domain/watch.ts";
import { buildFactBase } from "../../../src/facts/build-fact-base.ts";
import { namesOf } from "../../../src/facts/names-of.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { FakeClock, guild, polled, start } from "../../world.ts";

const hourMs = 3_600_000;
const source: PolledSource = polled;

function aWatch(given: Partial<Watch> = {}): Watch {
  const until = { at: start + 48 * hourMs, from: start };
  return {
    id: "w1",
    name: "Kabul airport",
    query: "airport",
    severity: "high",
    createdAt: 0,
    createdBy: "Dana",
    until,
    ...given,
  };
}

function anItem(id = "i1"): Item {
  return Item.parse({ id, keys: [id], sourceKey: "s1", basis: "guid", title: "The airport", text: "", seenAt: start });
}

function aStory(id: string, openedAt: number, watchId = "w1"): Story {
  const watches = [{ watchId, name: "Kabul airport", severity: "high", hits: [] }];
  const face = { id: "wire", name: "Wire", handling: "open" };
  const reports = [{ item: anItem(id), source: face, watches, joinedAt: openedAt }];
  return Story.parse({ id, guildId: "g1", shortId: id, severity: "high", openedAt, reports, alerts: [] });
}

async function aStoreWith(watches: readonly Watch[], given: Partial<Guild> = {}) {
  const clock = new FakeClock();
  const store = await openStore("memory:", { clock });
  const { base } = buildFactBase([]);
  const open = async () => {
    const index = new WatchIndex({ names: namesOf(base) }, clock);
    const repositories = await openRepositories(store, {
      catalogue: [],
      retention: { stories: 90 * 24 * hourMs, seen: hourMs, items: hourMs, itemsMost: 10 },
    });
    repositories.watchlists.onChange((after, before) => index.update(after, before));
    index.update(await repositories.watchlists.of("g1"));
    return { index, repositories };
  };
  const { index, repositories } = await open();
  await repositories.guilds.welcome({ ...guild, ...given });
  await repositories.watchlists.change("g1", () => watches);
  return { clock, index, repositories, restart: open };
}

const finds = async (index: WatchIndex) => {
  const found = await index.match(anItem(), source, { releases: [] });
  return found.flatMap(({ watches }) => watches.map(({ watchId }) => watchId));
};

describe("a watch with an end", () => {
  it("matches until that instant and not after, while others go on", async () => {
    const { clock, index } = await aStoreWith([aWatch(), aWatch({ id: "w2", name: "Other", until: undefined })]);

    const before = await finds(index);
    await clock.sleep(48 * hourMs);

    expect(before).toEqual(["w1", "w2"]);
    expect(await finds(index)).toEqual(["w2"]);
  });

  it("matches nothing after a restart either, and again once its end is put off or cleared", async () => {
    const { clock, restart } = await aStoreWith([aWatch()]);
    await clock.sleep(49 * hourMs);
    const { index, repositories } = await restart();

    const rested = await finds(index);
    await repositories.watchlists.change("g1", (all) => all.map(({ until: _, ...watch }) => watch));

    expect(rested).toEqual([]);
    expect(await finds(index)).toEqual(["w1"]);
  });
});

describe("the end of a watch", () => {
  it("is announced where its alerts went, with what it found and how to go on", async () => {
    const { clock, index, repositories } = await aStoreWith([aWatch({ channelId: "c7" })]);
    for (const story of [
      aStory("a", start - 1),
      aStory("b", start + 1),
      aStory("c", start + 2),
      aStory("d", start + 3, "w2"),
    ])
      await repositories.stories.put(story);
    await clock.sleep(48 * hourMs);

    const notices = await announceEndedWatches("g1", clock.now(), repositories);

    expect(index.guildsWithEnds()).toEqual([]);
    expect(notices).toMatchObject([{ channelId: "c7", why: "notice", delivery: { state: "queued" } }]);
    expect(notices[0]?.notice).toEqual({
      code: "watch-ended",
      watch: "Kabul airport",
      afterMs: 48 * hourMs,
      alerts: 2,
    });
  });

  it.each([
    ["the ops channel", { opsChannelId: "ops" }, ["ops"]],
    ["the first route", {}, ["c1"]],
    ["nowhere, without any channel", { routes: [] }, []],
  ])("is announced in %s, and is over with that", async (_where, given, channels) => {
    const { clock, index, repositories } = await aStoreWith([aWatch()], given);
    await clock.sleep(48 * hourMs);

    const notices = await announceEndedWatches("g1", clock.now(), repositories);

    expect(notices.map(({ channelId }) => channelId)).toEqual(channels);
    expect(index.guildsWithEnds()).toEqual([]);
  });

  it("waits for the end of its channel's quiet hours", async () => {
    const quiet = { from: 11 * 60, to: 14 * 60, zone: "UTC", bypass: "low" } as const;
    const { clock, repositories } = await aStoreWith([aWatch()], {
      routes: [{ channelId: "c1", severity: "low", quiet }],
    });
    await clock.sleep(48 * hourMs);

    const during = await announceEndedWatches("g1", clock.now(), repositories);
    await clock.sleep(2 * hourMs);

    expect(during).toEqual([]);
    expect(await announceEndedWatches("g1", clock.now(), repositories)).toHaveLength(1);
  });

  it("that came while the program was down is announced at the next start, and once over all restarts", async () => {
    const { clock, restart } = await aStoreWith([aWatch()]);
    await clock.sleep(100 * hourMs);

    const announced = [];
    for (let start = 0; start < 3; start += 1) {
      const { index, repositories } = await restart();
      for (const guildId of index.guildsWithEnds())
        announced.push(...(await announceEndedWatches(guildId, clock.now(), repositories)));
    }

    expect(announced).toHaveLength(1);
  });

  it("is announced once though the store fails between the notice and its mark", async () => {
    const { clock, repositories, restart } = await aStoreWith([aWatch()]);
    await clock.sleep(48 * hourMs);
    const change = () => Promise.reject(new Error("as planned"));
    const failing = { ...repositories, watchlists: { ...repositories.watchlists, change } };

    await expect(announceEndedWatches("g1", clock.now(), failing)).rejects.toThrow("as planned");
    const again = await restart();
    const notices = await announceEndedWatches("g1", clock.now(), again.repositories);

    expect(again.repositories.bulletins.found).toHaveLength(1);
    expect(notices).toEqual([]);
    expect(again.index.guildsWithEnds()).toEqual([]);
  });

  it("is announced again when the watch was given another and reached that", async () => {
    const { clock, repositories } = await aStoreWith([aWatch()]);
    await clock.sleep(48 * hourMs);
    await announceEndedWatches("g1", clock.now(), repositories);
    const until = { at: start + 72 * hourMs, from: clock.now() };
    await repositories.watchlists.change("g1", () => [aWatch({ until })]);
    await clock.sleep(24 * hourMs);

    const [notice] = await announceEndedWatches("g1", clock.now(), repositories);

    expect(notice?.notice).toMatchObject({ code: "watch-ended", afterMs: 24 * hourMs, alerts: 0 });
  });
});
