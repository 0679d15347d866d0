import { describe, expect, it } from "vitest";
import type { PolledSource } from "../../src/domain/followed-source.ts";
import type { PollState } from "../../src/domain/source.ts";
import { createLogger } from "../../src/lib/logger.ts";
import type { PollReport } from "../../src/pipeline/poll-state.ts";
import { Schedule } from "../../src/pipeline/schedule.ts";
import { polled, start } from "../world.ts";

const sources = Array.from({ length: 1_000 }, (_, number) => ({
  ...polled,
  key: `${number}`,
  url: `https://n${number}.example/`,
}));

const day = 86_400_000;

describe("after a restart", () => {
  it("asks what is overdue within five minutes, not at once, and nobody before its time", async () => {
    const states = sources.map(({ key }) => ({
      key,
      validators: {},
      failures: 0,
      nextPollAt: Number(key) < 900 ? start - 1 : start + 3_600_000,
    }));
    const { schedule, asked, goOn } = aSchedule({ sources, states });

    await schedule.start();
    await schedule.settled();
    const atOnce = asked.length;
    await goOn(5 * 60);
    await schedule.stop();

    expect(atOnce).toBeLessThan(20);
    expect(asked.length).toBe(900);
    expect(asked.filter((at) => at < start + 60_000).length).toBeLessThan(350);
  });
});

describe("a poll that our own store fails", () => {
  it("is made again after a second, and each time that it fails again after twice as long", async () => {
    const { schedule, asked, goOn } = aSchedule({ sources: sources.slice(0, 1), fails: () => true });

    await schedule.start();
    await goOn(16);
    await schedule.stop();

    expect(asked.map((at) => (at - start) / 1_000)).toEqual([0, 1, 3, 7, 15]);
  });

  it("is forgotten once one went well", async () => {
    const { schedule, asked, goOn } = aSchedule({
      sources: sources.slice(0, 1),
      fails: (count) => count !== 3,
      everyMs: 10_000,
    });

    await schedule.start();
    await goOn(15);
    await schedule.stop();

    expect(asked.map((at) => (at - start) / 1_000)).toEqual([0, 1, 3, 13, 14]);
  });
});

describe("a clock that is set", () => {
  const hour = 3_600_000;

  it.each([-1, -24, 1, 48])("by %i hours neither silences a source nor has it asked early", async (hours) => {
    const { schedule, asked, goOn, set } = aSchedule({ sources: sources.slice(0, 3), everyMs: 60_000 });
    await schedule.start();
    await goOn(60);

    set(hours * hour);
    await goOn(240);
    await schedule.stop();

    // At the start, and then each minute of five.
    expect(asked).toHaveLength(15);
  });

  it.each([-1, -24, 1])("by %i hours has a cron expression named again by the new time", async (hours) => {
    const cadence = { kind: "cron", expression: "30 * * * *" } as const;
    const { schedule, asked, goOn, set } = aSchedule({ sources: [{ ...polled, cadence }], everyMs: hour / 2 });
    await schedule.start();
    await goOn(60);

    set(hours * hour + 20 * 60_000);
    await goOn(9 * 60 + 2);
    await schedule.stop();

    expect(asked).toHaveLength(2);
  });

  it.each([
    ["an hour", 1],
    ["a day", 24],
    ["four years", 35_000],
  ])(
    "back by %s before the start lets a source wait no longer than was decided when it was asked",
    async (_, hours) => {
      const lastPolledAt = start + hours * hour;
      const states = [{ key: "0", validators: {}, failures: 0, lastPolledAt, nextPollAt: lastPolledAt + 600_000 }];
      const { schedule, asked, goOn } = aSchedule({ sources: sources.slice(0, 1), states });

      await schedule.start();
      await goOn(602);
      await schedule.stop();

      expect(asked.map((at) => (at - start) / 1_000)).toEqual([600]);
    },
  );
});

it("takes what fell due while the machine slept for nine hours in slices, not at once", async () => {
  const { schedule, asked, goOn, sleep } = aSchedule({ sources, everyMs: 600_000 });
  await schedule.start();
  await goOn(300);
  const before = asked.length;

  sleep(9 * 3_600_000);
  await goOn(10);
  const atOnce = asked.length - before;
  await goOn(300);
  await schedule.stop();

  expect(before).toBe(1_000);
  expect(atOnce).toBeLessThan(100);
  expect(asked.length).toBe(2_000);
});

interface Plan {
  readonly sources: readonly PolledSource[];
  readonly states?: readonly PollState[];
  /** Whether the first, second … poll throws. */
  readonly fails?: (count: number) => boolean;
  readonly everyMs?: number;
}

/** A schedule at a clock of its own, and when it asked. */
function aSchedule({ sources, states = [], fails = () => false, everyMs = day }: Plan) {
  let elapsed = 0;
  let wall = start;
  const now = () => wall + elapsed;
  let seed = 1;
  const asked: number[] = [];
  const schedule = new Schedule({
    sources: { polled: () => sources, onPolledChange: () => {} },
    poll: async ({ key }) => {
      asked.push(now());
      if (fails(asked.length)) throw new Error("the disk is full");
      return reportOf({ key, validators: {}, failures: 0, lastPolledAt: now(), nextPollAt: now() + everyMs });
    },
    states: { all: async () => states },
    concurrency: 100,
    perHostGapMs: 0,
    random: () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    },
    clock: { now, elapsed: () => elapsed, sleep: async () => {} },
    logger: createLogger("silent"),
  });
  const goOn = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      schedule.tick();
      await schedule.settled();
      elapsed += 1_000;
    }
  };
  const set = (byMs: number) => {
    wall += byMs;
  };
  const sleep = (ms: number) => {
    elapsed += ms;
  };
  return { schedule, asked, goOn, set, sleep };
}

function reportOf(state: PollState): PollReport {
  return { reading: { kind: "gone", items: [] }, judged: [], matches: [], before: state, state };
}
