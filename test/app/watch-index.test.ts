import { describe, expect, it } from "vitest";
import { WatchIndex } from "../../src/app/watch-index.ts";
import type { PolledSource } from "../../src/domain/followed-source.ts";
import { Item } from "../../src/domain/item.ts";
import type { Watch } from "../../src/domain/watch.ts";

import { aWatch } from "../match/a-match.ts";
import { tickingClock, turnsDuring } from "../turns-during.ts";
import { polled } from "../world.ts";

const enriched = { releases: [] };
const item = Item.parse({
  id: "i",
  keys: ["i"],
  sourceKey: "s",
  basis: "guid",
  title: "x",
  text: "xy".repeat(200),
  seenAt: 0,
});

/** Work of 300 for each letter: as much as one query may have. */
const atLimit = (n: number) => Array.from({ length: 15 }, (_, at) => `re:/(x+y+)+z${n}q${at}/`).join(" OR ");
const heavy = (count: number): Watch[] => Array.from({ length: count }, (_, n) => aWatch(atLimit(n), { id: `w${n}` }));

function sourceOf(guildId: string): PolledSource {
  const [follow] = polled.follows;
  if (follow === undefined) throw new Error("nobody follows it");
  return { ...polled, owner: guildId, follows: [{ ...follow, guildId }] };
}

const index = (mostWork?: number) => new WatchIndex({ names: [] }, tickingClock(), mostWork);
const blindIn = (one: WatchIndex) => one.blind.map(({ watch, wrong }) => [watch.id, wrong.code]);

describe("watches that are to look and cannot", () => {
  it("are those beyond the work that a server may have, until there is room", () => {
    const one = index(600);
    const [first, ...others] = heavy(3);
    if (first === undefined) throw new Error("no watch");
    const all = { guildId: "g1", watches: [first, ...others, aWatch("kabul", { id: "plain" })] };

    one.update(all);
    const before = blindIn(one);
    one.update({ guildId: "g1", watches: others }, all);

    expect(before).toEqual([["w2", "regex-work-of-server"]]);
    expect(blindIn(one)).toEqual([]);
  });

  it("are those whose query can no longer be read, but for paused ones, until it is mended", () => {
    const one = index();
    const lost = {
      guildId: "g1",
      watches: [aWatch("@nobody", { id: "a" }), aWatch("@nobody", { id: "b", paused: true })],
    };

    one.update(lost);
    const before = blindIn(one);
    one.update({ guildId: "g1", watches: [aWatch("kabul", { id: "a" })] }, lost);

    expect(before).toEqual([["a", "unknown-entity"]]);
    expect(blindIn(one)).toEqual([]);
  });
});

describe("the regular expressions of a server", () => {
  it("are asked with a turn for the rest of the program between two of them", async () => {
    const one = index();
    one.update({ guildId: "loud", watches: heavy(3) });

    const { turns } = await turnsDuring(async () => one.match(item, sourceOf("loud"), enriched));

    expect(turns).toBeGreaterThanOrEqual((3 * 15) / 8);
  });

  it("keep another server's item waiting for no more than one of them for each of its own", async () => {
    const one = index();
    one.update({ guildId: "loud", watches: heavy(1) });
    one.update({ guildId: "quiet", watches: [aWatch(atLimit(7))] });
    const done: string[] = [];
    const match = async (guildId: string) => {
      await one.match(item, sourceOf(guildId), enriched);
      done.push(guildId);
    };

    await Promise.all([...Array.from({ length: 12 }, () => match("loud")), match("quiet")]);

    expect(done[0]).toBe("quiet");
  });

  it("keep an item that asks for none waiting for nothing", async () => {
    const one = index();
    one.update({ guildId: "loud", watches: heavy(3) });
    one.update({ guildId: "quiet", watches: [aWatch("x")] });

    void one.match(item, sourceOf("loud"), enriched);
    const { turns, result } = await turnsDuring(async () => one.match(item, sourceOf("quiet"), enriched));

    expect(result).toHaveLength(1);
    expect(turns).toBeLessThanOrEqual(1);
  });
});
