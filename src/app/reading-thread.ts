import { Worker } from "node:worker_threads";
import { OneAtATime } from "../lib/one-at-a-time.ts";
import type { FactsFromOutside } from "../settings/read-facts.ts";
import type { ReadingJob } from "./reading-worker.ts";

const worker = new URL("./reading-worker.ts", import.meta.url);
/** Enough for the largest file on a slow machine; what takes longer, or more memory, means harm. */
const limits = { longestMs: 30_000, megabytes: 256 };
const turns = new OneAtATime(1);

/** Reads a facts file from outside off the main thread, one at a time, owners in turns; `too-much` where it takes too long or too much memory. */
export function readInThread(
  job: ReadingJob,
  owner: string,
): Promise<FactsFromOutside | { readonly kind: "too-much" }> {
  return turns.run(() => run(job), owner);
}

async function run(job: ReadingJob): Promise<FactsFromOutside | { readonly kind: "too-much" }> {
  const thread = new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: process.execArgv,
    env: {},
  });
  const { promise, resolve } = Promise.withResolvers<FactsFromOutside | { readonly kind: "too-much" }>();
  const late = setTimeout(() => resolve({ kind: "too-much" }), limits.longestMs);
  thread.on("message", resolve);
  thread.on("error", () => resolve({ kind: "too-much" }));
  thread.on("exit", () => resolve({ kind: "too-much" }));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
