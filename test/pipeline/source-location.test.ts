import { describe, expect, it } from "vitest";
import type { PolledSource } from "../../src/domain/followed-source.ts";
import type { Reading } from "../../src/domain/reading.ts";
import type { PollState } from "../../src/domain/source.ts";
import { afterPoll, unpolled } from "../../src/pipeline/poll-state.ts";
import { locationAfter } from "../../src/pipeline/source-location.ts";
import { polled, start } from "../world.ts";

const dayMs = 86_400_000;
const own = "https://feeds.example.co.uk/rss";
const fresh = "https://new.example.co.uk/rss";
const foreign = "https://parked.other.co.uk/rss";

function read(answeredBy: string, movedTo?: string): Reading {
  return { kind: "read", items: [], validators: {}, answeredBy, ...(movedTo !== undefined && { movedTo }) };
}

function source(...trusts: readonly (readonly string[])[]): PolledSource {
  const [follow] = polled.follows;
  if (follow === undefined) throw new Error("nobody follows");
  return { ...polled, follows: trusts.map((domains, index) => ({ ...follow, guildId: `g${index}`, trusts: domains })) };
}

const home: PollState = { ...unpolled("s1"), home: "example.co.uk" };

describe("who answers for a source", () => {
  it("is at home on the domain that answered first, under another host of it too", () => {
    const first = locationAfter(unpolled("s1"), read(own), source([]), start);
    const second = locationAfter({ ...unpolled("s1"), ...first }, read(fresh), source([]), start);

    expect([first, second]).toEqual([{ home: "example.co.uk" }, { home: "example.co.uk" }]);
  });

  it("is away on another domain, since the first time, until it comes back", () => {
    const away = locationAfter(home, read(foreign), source([]), start);
    const still = locationAfter({ ...home, ...away }, read(foreign), source([]), start + dayMs);
    const back = locationAfter({ ...home, ...still }, read(own), source([]), start + 2 * dayMs);

    expect(still.away).toEqual({ domain: "other.co.uk", since: start });
    expect(back).toEqual({ home: "example.co.uk" });
  });

  it("has a new home only when every guild that follows it trusts it", () => {
    const some = locationAfter(home, read(foreign), source(["other.co.uk"], []), start);
    const all = locationAfter(home, read(foreign), source(["other.co.uk"], ["other.co.uk"]), start);

    expect(some).toMatchObject({ home: "example.co.uk", away: { domain: "other.co.uk" } });
    expect(all).toEqual({ home: "other.co.uk" });
  });

  it("follows a permanent redirect after a week in which it led to the same place, and never one that leads away", () => {
    const moved = { ...home, moved: { to: fresh, since: start } };

    const soon = locationAfter(moved, read(fresh, fresh), source([]), start + 6 * dayMs);
    const held = locationAfter(moved, read(fresh, fresh), source([]), start + 7 * dayMs);
    const other = locationAfter(moved, read(own, own), source([]), start + 8 * dayMs);
    const away = { ...home, moved: { to: foreign, since: start } };
    const led = locationAfter(away, read(foreign, foreign), source([]), start + 30 * dayMs);

    expect([soon.adopted, held.adopted, other.adopted, led.adopted]).toEqual([undefined, fresh, undefined, undefined]);
    expect(other.moved).toEqual({ to: own, since: start + 8 * dayMs });
  });
});

describe("an address that was adopted", () => {
  const deps = {
    clock: { now: () => start, elapsed: () => 0, sleep: async () => {} },
    random: () => 0,
    polling: { floorMs: 60_000, backfillMs: dayMs, jitter: 0, brake: 20 },
  };
  const adopted: PollState = { ...home, adopted: fresh, validators: { etag: '"1"' } };

  it("is given up for the source's own after three failures, without its validators", () => {
    const failed: Reading = { kind: "failed", items: [], failure: { code: "http", status: 404 } };

    const second = afterPoll({ ...adopted, failures: 1 }, failed, [], polled, deps);
    const third = afterPoll({ ...adopted, failures: 2 }, failed, [], polled, deps);

    expect([second.adopted, third.adopted, third.validators]).toEqual([fresh, undefined, {}]);
  });

  it("ends nothing when it is gone: the source's own is asked, and that may end", () => {
    const gone: Reading = { kind: "gone", items: [] };

    const first = afterPoll(adopted, gone, [], polled, deps);
    const second = afterPoll(first, gone, [], polled, deps);

    expect(first).toMatchObject({ nextPollAt: start });
    expect([first.endedAt, second.endedAt]).toEqual([undefined, start]);
  });
});
