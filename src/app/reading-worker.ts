import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { KnownElsewhere } from "../facts/find-problems.ts";
import { readFacts } from "../settings/read-facts.ts";

export interface ReadingJob {
  readonly text: string;
  readonly elsewhere: KnownElsewhere;
}

/** Runs in a thread of its own (`reading-thread.ts` starts it), answers once and ends. */
const job: ReadingJob = workerData;
// Only on Linux a priority is the thread's own: the event loop goes before any reading.
if (process.platform === "linux") setPriority(5);
parentPort?.postMessage(readFacts("facts.yaml", job.text, job.elsewhere));
