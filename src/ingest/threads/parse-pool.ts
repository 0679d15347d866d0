import type { ReadFailure } from "../../domain/read-failure.ts";
import { OneAtATime, urgent } from "../../lib/one-at-a-time.ts";
import { largeBodies, largeBytes } from "./large-bodies.ts";
import { type Job, type JobOutcome, ParseThread, type ThreadLimits } from "./parse-thread.ts";
import type { Body, BodyReading } from "./read-body.ts";

export interface ParseLimits extends ThreadLimits {
  /** How many bodies are read at the same time, one of them large. */
  readonly threads: number;
  /** Larger bodies are read only by the tolerant reader, which needs a third of the time and memory, and one at a time; in bytes. */
  readonly largeBytes: number;
  /** What one body may take, all readers together, in milliseconds. */
  readonly deadlineMs: number;
  /** A thread without work for so long is ended, so that a quiet program stays small; in milliseconds. */
  readonly idleMs: number;
}

export const defaultParseLimits: ParseLimits = {
  threads: 2,
  largeBytes,
  memoryMb: 64,
  deadlineMs: 10_000,
  idleMs: 3_000,
  module: new URL("./parse-worker.ts", import.meta.url),
};

/** What the pool reports: facts for a log, never content. */
export type ParseNote =
  | { readonly event: "reader_ended"; readonly sourceKey: string; readonly why: "deadline" | "memory" | "crash" }
  | { readonly event: "entries_left_out"; readonly sourceKey: string; readonly leftOut: number };

/**
 * Reads bodies off the main thread, within a deadline and a memory cap: a feed that means harm costs its own reading, nothing else.
 * A reader that hangs is ended with its thread, and the tolerant reader gets the rest of the time.
 */
export class ParsePool {
  readonly #limits: ParseLimits;
  readonly #note: (note: ParseNote) => void;
  readonly #idle: { readonly thread: ParseThread; readonly timer: NodeJS.Timeout }[] = [];
  readonly #busy = new Set<ParseThread>();
  readonly #small: OneAtATime;
  #closed = false;

  constructor(note: (note: ParseNote) => void, limits: ParseLimits = defaultParseLimits) {
    this.#limits = limits;
    this.#note = note;
    this.#small = new OneAtATime(Math.max(limits.threads - 1, 1));
  }

  /** How many threads there are now. */
  get size(): number {
    return this.#busy.size + this.#idle.length;
  }

  /** Never rejects for what is in the body. Owners of bodies take turns. */
  async read(body: Body, owner?: string): Promise<BodyReading> {
    if (body.bytes.length > this.#limits.largeBytes) return await largeBodies.run(() => this.#readLarge(body), urgent);
    return await this.#small.run(() => this.#readSmall(body), owner);
  }

  /** Ends all threads at once; what is still being read comes out as unreadable. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { timer } of this.#idle) clearTimeout(timer);
    const threads = [...this.#busy, ...this.#idle.splice(0).map(({ thread }) => thread)];
    await Promise.all(threads.map((thread) => thread.end()));
  }

  async #readLarge(body: Body): Promise<BodyReading> {
    const thread = this.#take();
    const outcome = await this.#runOn(thread, { body, readers: "tolerant" }, this.#limits.deadlineMs);
    // Its heap would stay as large as it has become.
    await thread.end();
    return this.#reported(body, outcome);
  }

  async #readSmall(body: Body): Promise<BodyReading> {
    const half = this.#limits.deadlineMs / 2;
    const first = await this.#run({ body, readers: "all" }, half);
    if (first.kind !== "ended") return this.#reported(body, first);
    if (this.#closed) return stopping;
    this.#note({ event: "reader_ended", sourceKey: body.sourceKey, why: first.why });

    return this.#reported(body, await this.#run({ body, readers: "tolerant" }, half));
  }

  async #run(job: Job, ms: number): Promise<JobOutcome> {
    const thread = this.#take();
    const outcome = await this.#runOn(thread, job, ms);
    if (!thread.ended && !this.#closed) this.#keep(thread);
    return outcome;
  }

  async #runOn(thread: ParseThread, job: Job, ms: number): Promise<JobOutcome> {
    if (this.#closed) return { kind: "ended", why: "crash" };
    this.#busy.add(thread);
    try {
      return await thread.run(job, ms);
    } finally {
      this.#busy.delete(thread);
    }
  }

  /** The one that rested least, so that the others come to their end. */
  #take(): ParseThread {
    for (let rested = this.#idle.pop(); rested !== undefined; rested = this.#idle.pop()) {
      clearTimeout(rested.timer);
      if (!rested.thread.ended) return rested.thread;
    }
    return new ParseThread(this.#limits);
  }

  #keep(thread: ParseThread): void {
    const timer = setTimeout(() => {
      this.#idle.splice(
        this.#idle.findIndex((rested) => rested.thread === thread),
        1,
      );
      void thread.end();
    }, this.#limits.idleMs);
    timer.unref();
    this.#idle.push({ thread, timer });
  }

  #reported(body: Body, reading: JobOutcome): BodyReading {
    if (reading.kind === "ended")
      return this.#closed ? stopping : { kind: "unreadable", failure: this.#failureOf(reading.why) };
    if (reading.kind === "read" && reading.leftOut !== undefined)
      this.#note({ event: "entries_left_out", sourceKey: body.sourceKey, leftOut: reading.leftOut });
    return reading;
  }

  #failureOf(why: "deadline" | "memory" | "crash"): ReadFailure {
    if (why === "deadline") return { code: "slow-to-parse", afterMs: this.#limits.deadlineMs };
    if (why === "memory") return { code: "memory-to-parse", mostMb: this.#limits.memoryMb };
    return { code: "reader-crashed" };
  }
}

const stopping: BodyReading = { kind: "unreadable", failure: { code: "stopping" } };
