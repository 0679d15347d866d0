import type { Bulletin } from "../../domain/bulletin.ts";
import type { CanaryState } from "../../domain/canary.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import { type DailyNoticeDeps, dailyNotices } from "./daily-notice.ts";

export interface DailyNoticeJobDeps extends Omit<DailyNoticeDeps, "settled"> {
  readonly canary: () => CanaryState;
  readonly post: (line: Bulletin) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How exactly a line keeps its time, in milliseconds. */
const lookEveryMs = 30_000;

/** Says once a day that nothing matched, where nothing did: no channel is silent without a word on why. */
export function startDailyNotices(deps: DailyNoticeJobDeps): Job {
  const { canary, post, clock, logger } = deps;
  const settled = new Set<string>();
  const look = async (): Promise<void> => {
    // Right after a start nothing can be said of how the reading goes.
    const { cameThroughAt, lost } = canary();
    if (cameThroughAt === undefined && lost === undefined) return;
    for (const line of await dailyNotices(clock.now(), { ...deps, settled })) post(line);
  };
  return runEvery(look, {
    everyMs: lookEveryMs,
    trouble: ["daily_notice_failed", "the daily line could not be posted"],
    clock,
    logger,
  });
}
