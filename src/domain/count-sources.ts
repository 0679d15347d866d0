import type { PollState } from "./source.ts";
import type { StatusReport } from "./status-report.ts";

/** How the sources do that are polled for a guild, by their keys. */
export function countSources(
  keys: readonly string[],
  stateOf: (key: string) => PollState | undefined,
): StatusReport["sources"] {
  const polled = keys.map(stateOf);
  const failing = polled.filter((state) => (state?.failures ?? 0) > 0).length;
  const waiting = polled.filter((state) => state?.lastPolledAt === undefined).length;
  return { total: keys.length, read: keys.length - failing - waiting, failing, waiting };
}
