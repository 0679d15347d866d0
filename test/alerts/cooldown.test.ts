import { describe, expect, it } from "vitest";
import { applyRouting } from "../../src/alerts/apply-routing.ts";
import { openStory } from "../../src/alerts/open-story.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import type { Guild } from "../../src/domain/guild.ts";
import { Match } from "../../src/domain/match.ts";
import type { WatchHit } from "../../src/domain/watch.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openStories } from "../../src/store/repositories/stories.ts";
import { aWorld, FakeClock, guild, rawItem, start } from "../world.ts";
import { foldAccount } from "./fold-account.ts";

const hourMs = 3_600_000;
const minuteMs = 60_000;
const burst = { alerts: 1000, withinMs: 600_000 };

function aHit(given: Partial<WatchHit> = {}): WatchHit {
  return { watchId: "w1", name: "Kabul", severity: "high", hits: [], cooldownMs: hourMs, ...given };
}

function aMatch(id: string, watches: readonly WatchHit[]): Match {
  const item = { id, keys: [id], sourceKey: "s1", basis: "guid", title: id, text: "", seenAt: start };
  const source = { id: "wire", name: "Wire", handling: "open" };
  return Match.parse({ id, guildId: "g1", item, source, watches, matchedAt: start });
}

/** Stories on a real store, each match opening one of its own; answers why the alert in each channel waits, and until when. */
async function aSetup(given: Guild = guild) {
  const store = await openStore("memory:", { clock: new FakeClock() });
  const stories = await openStories(store, 90 * 24 * hourMs);
  return {
    stories,
    restarted: () => openStories(store, 90 * 24 * hourMs),
    async take(id: string, watches: readonly WatchHit[], now: number, known = stories) {
      const match = aMatch(id, watches);
      const story = applyRouting(openStory(match, given, id, now), match, given, now, { stories: known, burst });
      await known.put(story);
      return story.alerts.map(({ hold, delivery }) =>
        hold === undefined ? "told" : `${hold} ${delivery.nextAttemptAt - start}`,
      );
    },
  };
}

describe("the cooldown of a watch", () => {
  it("holds what the watch finds after its alert, until the time is over, and begins anew with the next alert", async () => {
    const setup = await aSetup();

    const waits = [
      await setup.take("a", [aHit()], start),
      await setup.take("b", [aHit()], start + minuteMs),
      await setup.take("c", [aHit()], start + hourMs - 1),
      await setup.take("d", [aHit()], start + hourMs),
      await setup.take("e", [aHit()], start + hourMs + 1),
    ];

    expect(waits.flat()).toEqual([
      "told",
      `cooldown ${hourMs}`,
      `cooldown ${hourMs}`,
      "told",
      `cooldown ${2 * hourMs}`,
    ]);
  });

  it.each([
    ["a watch without one", [aHit({ cooldownMs: undefined })], "told"],
    ["another watch", [aHit({ watchId: "w2" })], "told"],
    ["two watches of which one is not cooling", [aHit(), aHit({ watchId: "w2" })], "told"],
    ["another channel", [aHit({ channelId: "c2" })], "told"],
    ["a critical watch that has one", [aHit({ severity: "critical" })], `cooldown ${hourMs}`],
    ["a critical watch that has none", [aHit({ severity: "critical", cooldownMs: undefined })], "told"],
  ])("and %s", async (_what, watches, expected) => {
    const setup = await aSetup();
    await setup.take("a", [aHit()], start);

    expect(await setup.take("b", watches, start + minuteMs)).toEqual([expected]);
  });

  it("holds on over a restart", async () => {
    const setup = await aSetup();
    await setup.take("a", [aHit()], start);

    expect(await setup.take("b", [aHit()], start + minuteMs, await setup.restarted())).toEqual([`cooldown ${hourMs}`]);
  });

  it("is not begun by what was held or muted itself", async () => {
    const mutes = [{ kind: "watch", id: "w1", until: start + minuteMs }] as const;
    const setup = await aSetup({ ...guild, mutes });
    await setup.take("a", [aHit()], start);

    expect(await setup.take("b", [aHit()], start + minuteMs)).toEqual(["told"]);
  });

  it("that ends in quiet hours tells when those end", async () => {
    const quiet = { from: 12 * 60 + 30, to: 15 * 60, zone: "UTC", bypass: "critical" } as const;
    const setup = await aSetup({ ...guild, routes: [{ channelId: "c1", severity: "low", quiet }] });
    await setup.take("a", [aHit()], start);

    expect(await setup.take("b", [aHit()], start + minuteMs)).toEqual([`quiet ${3 * hourMs}`]);
  });
});

describe("what a cooldown held", () => {
  it("is told in one message when the cooldown ends, and is in the account until then and after", async () => {
    const world = await aWorld({ feed: ["one", "two", "three"].map((title) => rawItem({ title })) });
    world.cooldownMs = hourMs;
    await world.round();
    const account = async () => accountLine(foldAccount(await world.repositories.stories.recent("g1", 10), [], 0));
    const during = await account();

    await world.bundle();
    await world.clock.sleep(hourMs);
    await world.bundle();
    await world.bundle();

    expect(during).toBe("matched 3 = posted 1 + held 2");
    expect(await account()).toBe("matched 3 = posted 1 + rolled up 2");
    expect(world.discord.posts.map(({ message }) => message.content).slice(1)).toEqual([
      "🗂️ 2 alerts held by their watch's cooldown",
    ]);
  });
});
