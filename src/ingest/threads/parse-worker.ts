import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Job } from "./parse-thread.ts";
import { readBody } from "./read-body.ts";

/** Runs in a thread of its own (`parse-thread.ts` starts it): answers each body with its reading. What throws here ends the thread. */
// Only on Linux a priority is the thread's own: the event loop goes before any reading.
if (parentPort !== null && process.platform === "linux") setPriority(5);
parentPort?.on("message", async ({ body, readers }: Job) => {
  parentPort?.postMessage(await readBody(body, readers));
});
parentPort?.postMessage("ready");
