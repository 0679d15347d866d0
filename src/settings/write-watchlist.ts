import { stringify } from "yaml";
import { formatDuration } from "../domain/duration.ts";
import { printSeverityBy } from "../domain/severity-by.ts";
import type { Watch } from "../domain/watch.ts";
import { formatWallTime } from "../lib/zoned-time.ts";

/** Watches as `watchlist.yaml` holds them, dates on the wall of `zone`. What belongs to one server (channel, mention, who added it) is left out. */
export function writeWatchlist(watches: readonly Watch[], zone: string): string {
  const entries = watches.map(({ name, query, severity, severityBy, paused, until, cooldownMs, handling }) => ({
    name,
    query,
    severity,
    ...(severityBy !== undefined && { severity_by: printSeverityBy(severityBy) }),
    ...(paused === true && { paused }),
    ...(until !== undefined && { until: formatWallTime(until.at, zone) }),
    ...(cooldownMs !== undefined && { cooldown: formatDuration(cooldownMs) }),
    ...(handling !== undefined && { handling }),
  }));
  const dates = watches.some(({ until }) => until !== undefined) ? `# Dates are those of ${zone}.\n` : "";
  return dates + stringify({ watches: entries }, { singleQuote: true, lineWidth: 0 });
}
