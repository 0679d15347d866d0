import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Readers } from "../feed/read-feed.ts";
import type { Body, BodyReading } from "./read-body.ts";

export interface Job {
  readonly body: Body;
  readonly readers: Readers;
}

/** `ended`: the thread is gone, and with it whatever it was reading. */
export type JobOutcome = BodyReading | { readonly kind: "ended"; readonly why: "deadline" | "memory" | "crash" };

export interface ThreadLimits {
  /** Of the thread's heap, in megabytes. */
  readonly memoryMb: number;
  /** The module that the thread runs; it says "ready", then answers each `Job` with a `BodyReading`. */
  readonly module: URL;
}

/** A thread takes a third of a second to load its modules; on a busy machine several. In milliseconds. */
const startMs = 10_000;

/** One thread that reads bodies, one at a time. It keeps the process alive only while it reads. */
export class ParseThread {
  readonly #worker: Worker;
  readonly #ready: Promise<unknown>;
  #ended = false;

  constructor({ memoryMb, module }: ThreadLimits) {
    this.#worker = new Worker(module, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    this.#ready = once(this.#worker, "message");
    // Who runs a job hears of an error; between jobs nobody needs to.
    this.#ready.catch(() => undefined);
    this.#worker.on("error", () => undefined);
    this.#worker.on("exit", () => {
      this.#ended = true;
    });
    this.#worker.unref();
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** @param ms the deadline, from when the thread is ready; at it the thread is ended, whatever it does */
  async run(job: Job, ms: number): Promise<JobOutcome> {
    this.#worker.ref();
    const answer = Promise.withResolvers<JobOutcome>();
    const onMessage = (reading: BodyReading) => answer.resolve(reading);
    const onError = (error: unknown) => answer.resolve({ kind: "ended", why: reasonFor(error) });
    const onExit = () => answer.resolve({ kind: "ended", why: "crash" });
    this.#worker.once("error", onError).once("exit", onExit);
    const tooLate = () => answer.resolve({ kind: "ended", why: "deadline" });
    let timer = setTimeout(tooLate, startMs);
    try {
      await Promise.race([this.#ready.catch(() => undefined), answer.promise]);
      this.#worker.once("message", onMessage);
      clearTimeout(timer);
      timer = setTimeout(tooLate, ms);
      this.#worker.postMessage(job, transferable(job));
      const outcome = await answer.promise;
      if (outcome.kind === "ended") {
        const ended = this.end();
        // A thread deep in native code may take long to notice that it is over; nobody waits for it.
        if (outcome.why !== "deadline") await ended;
      }
      return outcome;
    } finally {
      clearTimeout(timer);
      this.#worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }
}

/** A body that no second reader will want is handed over, not copied. */
function transferable({ body, readers }: Job): ArrayBuffer[] {
  const { buffer, byteLength } = body.bytes;
  const whole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return whole && readers === "tolerant" ? [buffer] : [];
}

function reasonFor(error: unknown): "memory" | "crash" {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash";
}
