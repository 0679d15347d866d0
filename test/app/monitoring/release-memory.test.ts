import { expect, it } from "vitest";
import { type Heap, releaseMemory } from "../../../src/app/monitoring/release-memory.ts";
import { createLogger } from "../../../src/lib/logger.ts";

/** One round for each of these: what the program computed in it, in milliseconds, and what its heap takes at its end, in MB. */
async function collectionsIn(rounds: readonly (readonly [cpuMs: number, takenMb: number])[]) {
  const collected: number[] = [];
  const over = Promise.withResolvers<void>();
  let round = 0;
  let cpu = 0;
  const heap: Heap = {
    takenBytes: () => (rounds[round]?.[1] ?? 0) * 1e6,
    cpuMs: () => {
      cpu += rounds[round]?.[0] ?? 0;
      return cpu;
    },
    collect: () => void collected.push(round),
  };
  const clock = {
    now: () => 0,
    elapsed: () => 0,
    sleep: async () => {
      round += 1;
      if (round >= rounds.length) over.resolve();
    },
  };
  const job = releaseMemory(clock, createLogger("silent"), heap);
  await over.promise;
  await job.stop();
  return collected;
}

it("gives memory back once the program is quiet, after each time that it took much", async () => {
  const rounds = [
    [4_000, 200],
    [3_000, 210],
    [40, 210],
    [40, 65],
    [40, 66],
    [2_000, 120],
    [40, 120],
    [40, 70],
    [40, 80],
  ] as const;

  expect(await collectionsIn(rounds)).toEqual([2, 6]);
});

it("does not collect again and again what stays in use", async () => {
  const rounds = [[0, 200], ...Array.from({ length: 20 }, () => [10, 200] as const)] as const;

  expect(await collectionsIn(rounds)).toEqual([1]);
});
