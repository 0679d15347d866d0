import { describe, expect, it } from "vitest";
import { SelfCheck, type SelfCheckDeps } from "../../../src/app/monitoring/self-check.ts";
import type { CanaryState } from "../../../src/domain/canary.ts";
import type { SelfTrouble } from "../../../src/domain/self-trouble.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { FakeClock } from "../../world.ts";

describe("the heartbeat", () => {
  it("is sent while the store writes, Discord is connected and the canary is well", async () => {
    const { watchman, calls } = aWatchman();

    await watchman.round();
    await watchman.round();

    expect(watchman.troubles()).toEqual([]);
    expect(calls).toHaveLength(2);
  });

  it.each<readonly [string, Partial<SelfCheckDeps>, SelfTrouble]>([
    ["the gateway is gone", { connected: () => false }, { code: "discord-not-connected" }],
    ["the store takes no write", { beat: () => Promise.reject(new Error("full")) }, { code: "store-not-writable" }],
    [
      "the clock was just set",
      { clockChange: () => ({ code: "set", byMs: -3_600_000 }) },
      { code: "clock-changed", change: { code: "set", byMs: -3_600_000 } },
    ],
    ...(["poll", "store-call", "discord-call"] as const).map(
      (work): readonly [string, Partial<SelfCheckDeps>, SelfTrouble] => [
        `a ${work} does not end`,
        { stuck: () => ({ ...nothingStuck, [work]: { count: 8, longestMs: 600_000 } }) },
        { code: "stuck", work, count: 8, longestMs: 600_000 },
      ],
    ),
    ["the canary has not flown", { canary: () => ({}) }, { code: "canary-not-back" }],
    [
      "the canary is lost",
      { canary: () => ({ cameThroughElapsed: 0, lost: { since: 0, where: "not-matched", times: 2 } }) },
      { code: "canary-lost", where: "not-matched" },
    ],
    ["the canary hangs", { canary: () => ({ cameThroughElapsed: 0 }) }, { code: "canary-late", afterMs: 14 * 60_000 }],
  ])("is not sent while %s", async (_, given, trouble) => {
    const { watchman, calls, clock } = aWatchman(given);
    const wellUntilNow = given.canary === undefined;
    if (!wellUntilNow) await clock.sleep(14 * 60_000);

    await watchman.round();

    expect(calls).toEqual([]);
    expect(watchman.troubles()).toEqual([trouble]);
  });

  it("goes on when the store writes again", async () => {
    let full = true;
    const { watchman, calls } = aWatchman({ beat: async () => (full ? Promise.reject(new Error("full")) : undefined) });
    await watchman.round();
    full = false;

    await watchman.round();

    expect(calls).toHaveLength(1);
  });
});

const nothingStuck = { poll: undefined, "store-call": undefined, "discord-call": undefined };

function aWatchman(given: Partial<SelfCheckDeps> = {}) {
  const calls: number[] = [];
  const clock = new FakeClock();
  const canary = (): CanaryState => ({ cameThroughElapsed: clock.elapsed() });
  const call = async () => {
    calls.push(clock.now());
    return undefined;
  };
  const pace = { everyMs: 60_000, canaryEveryMs: 300_000 };
  const deps = {
    beat: async () => {},
    missing: () => undefined,
    unreadable: () => 0,
    onMissing: () => {},
    canary,
    clockChange: () => undefined,
    stuck: () => nothingStuck,
    storeState: () => undefined,
    onStoreWrites: () => {},
    connected: () => true,
    call,
    ...pace,
    clock,
    ...given,
  };
  return { calls, clock, watchman: new SelfCheck({ ...deps, logger: createLogger("silent") }) };
}
