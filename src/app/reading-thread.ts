import { Worker } from "node:worker_threads";
import { OneAtATime } from "../lib/one-at-a-time.ts";
import type { Reading, ReadingJob } from "./reading-worker.ts";

type Read = Reading | { readonly kind: "too-much" };

const worker = new URL("./reading-worker.ts", import.meta.url);
/** Enough for the largest file on a slow machine; what takes longer, or more memory, means harm. */
const limits = { longestMs: 60_000, megabytes: 512 };
const turns = new OneAtATime(1);

/** Reads facts off the main thread, one job at a time, owners in turns; `too-much` where it takes too long or too much memory. */
export function readInThread(job: ReadingJob, owner: string): Promise<Read> {
  return turns.run(() => run(job), owner);
}

async function run(job: ReadingJob): Promise<Read> {
  const thread = new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    env: {},
  });
  const { promise, resolve } = Promise.withResolvers<Read>();
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
