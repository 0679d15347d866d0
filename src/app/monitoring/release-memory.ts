import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";

/** What of V8's heap is looked at and done. */
export interface Heap {
  /** What the heap takes from the system, garbage and free room with it, in bytes. */
  takenBytes(): number;
  /** Processor time of the program so far, in milliseconds. */
  cpuMs(): number;
  /** A full collection; it holds up the program for some 30 ms. */
  collect(): void;
}

const roundMs = 5_000;
/** Of one round, in milliseconds: a program that does more is not quiet. */
const quietMs = 250;
const muchBytes = 16_000_000;

/**
 * Gives back what a burst of work made V8 take. Its young generation grows to 130 MB and shrinks only after a full collection,
 * which a program that is idle never comes to; so one is asked for, once it is quiet and has taken much since the last.
 */
export function releaseMemory(clock: Clock, logger: Logger, heap: Heap = heapOfV8()): Job {
  let cpuBefore = Number.NEGATIVE_INFINITY;
  let least = 0;
  const round = async (): Promise<void> => {
    const cpu = heap.cpuMs();
    const isQuiet = cpu - cpuBefore < quietMs;
    cpuBefore = cpu;
    const taken = heap.takenBytes();
    if (isQuiet && taken > least + muchBytes) {
      heap.collect();
      least = taken;
    }
    least = Math.min(least, taken);
  };
  return runEvery(round, {
    everyMs: roundMs,
    trouble: ["release_memory_failed", "memory could not be given back"],
    clock,
    logger,
  });
}

function heapOfV8(): Heap {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  return {
    takenBytes: () => process.memoryUsage().heapTotal,
    cpuMs() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
    collect: () => collect(),
  };
}
