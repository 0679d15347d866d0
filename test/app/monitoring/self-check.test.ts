import { describe, expect, it } from "vitest";
import type { CanaryState } from "../../../src/app/canary/canary.ts";
import { SelfCheck, type SelfCheckDeps } from "../../../src/app/monitoring/self-check.ts";
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

  it.each<readonly [string, Partial<SelfCheckDeps>, string]>([
    ["the gateway is gone", { connected: () => false }, "There is no connection to Discord."],
    ["the store takes no write", { beat: () => Promise.reject(new Error("full")) }, "The store cannot be written to."],
    ["the canary has not flown", { canary: () => ({}) }, "The canary has not come through yet."],
    [
      "the canary is lost",
      { canary: () => ({ cameThroughAt: 0, lost: { since: 0, where: "was read, and matched nothing", times: 2 } }) },
      "The canary was read, and matched nothing.",
    ],
    ["the canary hangs", { canary: () => ({ cameThroughAt: 0 }) }, "The canary has not come through for 14m."],
  ])("is not sent while %s", async (_, given, trouble) => {
    const { watchman, calls, clock } = aWatchman(given);
    const wellUntilNow = given.canary === undefined;
    if (!wellUntilNow) await clock.sleep(-clock.now() + 14 * 60_000);

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

function aWatchman(given: Partial<SelfCheckDeps> = {}) {
  const calls: number[] = [];
  const clock = new StillClock();
  const canary = (): CanaryState => ({ cameThroughAt: clock.now() });
  const call = async () => {
    calls.push(clock.now());
    return undefined;
  };
  const pace = { everyMs: 60_000, canaryEveryMs: 300_000 };
  const deps = { beat: async () => {}, canary, connected: () => true, call, ...pace, clock, ...given };
  return { calls, clock, watchman: new SelfCheck({ ...deps, logger: createLogger("silent") }) };
}

class StillClock extends FakeClock {
  #at = 0;
  override now(): number {
    return this.#at;
  }
  override async sleep(ms: number): Promise<void> {
    this.#at += ms;
  }
}
