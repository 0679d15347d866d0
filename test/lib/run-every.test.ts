import { expect, it } from "vitest";
import { createLogger } from "../../src/lib/logger.ts";
import { runEvery } from "../../src/lib/run-every.ts";

it("goes on after a round that failed, and ends with the round that is under way", async () => {
  const slept: number[] = [];
  let rounds = 0;
  let finished = 0;
  const { promise: third, resolve: atThird } = Promise.withResolvers<void>();
  const work = async (): Promise<void> => {
    rounds += 1;
    if (rounds === 2) throw new Error("the disk is full");
    if (rounds === 3) atThird();
    await new Promise(setImmediate);
    finished += 1;
  };
  const clock = { now: () => 0, elapsed: () => 0, sleep: async (ms: number) => void slept.push(ms) };

  const doing = runEvery(work, {
    everyMs: 7,
    trouble: ["work_failed", "the work failed"],
    clock,
    logger: createLogger("silent"),
  });
  await third;
  await doing.stop();

  expect([rounds, finished]).toEqual([3, 2]);
  expect(slept).toEqual([7, 7, 7]);
});
