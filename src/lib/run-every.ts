import type { Clock } from "./clock.ts";
import type { Logger } from "./logger.ts";

export interface JobOptions {
  /** From the end of one round to the next, in milliseconds. */
  readonly everyMs: number;
  /** What to log when a round throws: a code, and the same in words. */
  readonly trouble: readonly [event: string, message: string];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Something that goes on until it is stopped; `stop` waits for the round that is under way. */
export interface Job {
  stop(): Promise<void>;
}

/** Does something at once and then again and again. A round that throws is logged, and the next is tried all the same. */
export function runEvery(work: () => Promise<void>, options: JobOptions): Job {
  const stopping = new AbortController();
  const rounds = goRound(work, options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await rounds;
    },
  };
}

async function goRound(work: () => Promise<void>, options: JobOptions, stopping: AbortSignal): Promise<void> {
  const { everyMs, clock, logger } = options;
  const [event, trouble] = options.trouble;
  while (!stopping.aborted) {
    try {
      await work();
    } catch (error) {
      logger.error({ event, err: error }, trouble);
    }
    await clock.sleep(everyMs, stopping);
  }
}
