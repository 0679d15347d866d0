import type { Bulletin } from "../domain/bulletin.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { CanaryState } from "./canary.ts";
import { type DailyDeps, dailyLines } from "./daily-lines.ts";

export interface DailyTellerDeps extends Omit<DailyDeps, "settled"> {
  readonly canary: () => CanaryState;
  readonly post: (line: Bulletin) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How exactly a line keeps its time, in milliseconds. */
const lookEveryMs = 30_000;

/** Says once a day that nothing matched, where nothing did: no channel is silent without a word on why. */
export class DailyTeller {
  readonly #deps: DailyTellerDeps;
  readonly #settled = new Set<string>();
  readonly #stop = new AbortController();
  #looking: Promise<void> = Promise.resolve();

  constructor(deps: DailyTellerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#looking = this.#keepLooking();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#looking;
  }

  async #keepLooking(): Promise<void> {
    const { clock, logger, post, canary } = this.#deps;
    while (!this.#stop.signal.aborted) {
      await clock.sleep(lookEveryMs, this.#stop.signal);
      // Right after a start nothing can be said of how the reading goes.
      const { cameThroughAt, lost } = canary();
      if (this.#stop.signal.aborted || (cameThroughAt === undefined && lost === undefined)) continue;
      try {
        for (const line of await dailyLines(clock.now(), { ...this.#deps, settled: this.#settled })) post(line);
      } catch (error) {
        logger.error({ err: error }, "the daily line could not be said");
      }
    }
  }
}
