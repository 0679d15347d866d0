import type { PolledSource } from "../domain/followed-source.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { PolledSources, PollStates } from "../ports/source-records.ts";
import type { PollReport } from "./poll-state.ts";

export interface ScheduleDeps {
  readonly sources: Pick<PolledSources, "polled" | "onPolledChange">;
  /** May throw once `stopping` has fired. */
  readonly poll: (source: PolledSource, stopping: AbortSignal) => Promise<PollReport>;
  readonly states: Pick<PollStates, "all">;
  readonly concurrency: number;
  readonly perHostGapMs: number;
  /** 0 to 1, like `Math.random`. */
  readonly random: () => number;
  readonly clock: Clock;
  readonly logger: Logger;
}
