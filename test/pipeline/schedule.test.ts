import { describe, expect, it } from "vitest";
import { createLogger } from "../../src/lib/logger.ts";
import type { PollReport } from "../../src/pipeline/poll-state.ts";
import { Schedule } from "../../src/pipeline/schedule.ts";
import { polled, start } from "../world.ts";

const sources = Array.from({ length: 1_000 }, (_, number) => ({
  ...polled,
  key: `${number}`,
  url: `https://n${number}.example/`,
}));

describe("after a restart", () => {
  it("asks what is overdue within five minutes, not at once, and nobody before its time", async () => {
    let now = start;
    let seed = 1;
    const asked = new Map<string, number>();
    const states = sources.map(({ key }) => ({
      key,
      validators: {},
      failures: 0,
      nextPollAt: Number(key) < 900 ? start - 1 : start + 3_600_000,
    }));
    const schedule = new Schedule({
      sources: () => sources,
      poll: async ({ key }) => {
        asked.set(key, now);
        const state = { key, validators: {}, failures: 0, nextPollAt: now + 86_400_000 };
        return {
          reading: { kind: "gone", items: [] },
          judged: [],
          matches: [],
          before: state,
          state,
        } satisfies PollReport;
      },
      states: { all: async () => states, get: async () => undefined, save: async () => {} },
      concurrency: 100,
      perHostGapMs: 0,
      random: () => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed / 2_147_483_647;
      },
      clock: { now: () => now, sleep: async () => {} },
      logger: createLogger("silent"),
    });

    await schedule.start();
    await schedule.settled();
    const atOnce = asked.size;
    for (; now < start + 5 * 60_000; now += 1_000) schedule.tick();
    await schedule.settled();
    await schedule.stop();

    expect(atOnce).toBeLessThan(20);
    expect(asked.size).toBe(900);
    expect([...asked.values()].filter((at) => at < start + 60_000).length).toBeLessThan(350);
  });
});
