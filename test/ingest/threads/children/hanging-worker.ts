/** In place of `parse-worker.ts`: a reader that misbehaves as the title of the feed says, unless it is the tolerant one and the title says so. */
import { parentPort } from "node:worker_threads";
import type { Job } from "../../../../src/ingest/threads/parse-thread.ts";
import { readBody } from "../../../../src/ingest/threads/read-body.ts";

parentPort?.on("message", async ({ body, readers }: Job) => {
  const text = new TextDecoder().decode(body.bytes);
  if (text.includes("hang for ever") || (readers === "all" && text.includes("hang once"))) for (;;);
  if (text.includes("take all memory")) for (const all: number[][] = []; ; ) all.push(new Array(1_000).fill(1));
  if (text.includes("fall")) throw new Error("as planned");
  parentPort?.postMessage(await readBody(body, readers));
});
parentPort?.postMessage("ready");
