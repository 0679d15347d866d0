import { backOff } from "./back-off.ts";
import type { JobOptions } from "./run-every.ts";

export interface UntilDoneOptions extends Omit<JobOptions, "everyMs"> {
  /** Before it is tried again, in milliseconds. */
  readonly waits: { readonly firstMs: number; readonly longestMs: number };
  readonly stopping: AbortSignal;
}

/** Does something that fails only for a while (the store, most likely) again until it is done, or `stopping` fires. Each failure is logged. */
export async function untilDone(work: () => Promise<void>, options: UntilDoneOptions): Promise<void> {
  const { trouble, waits, clock, logger, stopping } = options;
  const [event, message] = trouble;
  for (let failures = 1; !stopping.aborted; failures += 1) {
    try {
      return await work();
    } catch (error) {
      logger.error({ event, err: error }, message);
      await clock.sleep(backOff(failures, waits), stopping);
    }
  }
}
