import type { Bulletin } from "../../domain/bulletin.ts";
import type { CanaryState } from "../../domain/canary.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import { type DailyNoticeDeps, dailyNotices } from "./daily-notice.ts";
import { type AbsenceDeps, noteAbsence } from "./note-absence.ts";

export interface DailyNoticeJobDeps extends Omit<DailyNoticeDeps, "settled">, Pick<AbsenceDeps, "out"> {
  readonly canary: () => CanaryState;
  readonly post: (line: Bulletin) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How exactly a line keeps its time, in milliseconds. */
const lookEveryMs = 30_000;

/** Says once a day that nothing matched, where nothing did, and after hours of standstill that nothing was watched: no channel is silent without a word on why. */
export function startDailyNotices(deps: DailyNoticeJobDeps): Job {
  const { canary, post, clock, logger } = deps;
  const settled = new Set<string>();
  const stopped = deps.repositories.heartbeat.last();
  let elapsed: number | undefined;
  /** Since the last look, or the last life. */
  const away = async (): Promise<void> => {
    const to = clock.now();
    const from = elapsed === undefined ? ((await stopped) ?? to) : to - (clock.elapsed() - elapsed);
    elapsed = clock.elapsed();
    await noteAbsence({ from, to }, deps);
  };
  const look = async (): Promise<void> => {
    await away();
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
