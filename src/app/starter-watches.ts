import { parseDuration } from "../domain/duration.ts";
import type { Watch } from "../domain/watch.ts";
import { digest } from "../lib/digest.ts";
import { minuteMs } from "../lib/durations.ts";
import { parseWallTime } from "../lib/zoned-time.ts";
import type { StarterWatch } from "../settings/watchlist-file.ts";

/** The operator's template as watches of one guild. Ids are derived, so that a guild that is welcomed twice gets no second copy. */
export function starterWatches(
  template: readonly StarterWatch[],
  guildId: string,
  zone: string,
  now: number,
): readonly Watch[] {
  return template.map((entry) => ({
    ...watchFrom(entry, zone, now),
    id: digest("starter", guildId, entry.name),
    createdAt: now,
    createdBy: "starter watchlist",
  }));
}

/** What a file says of a watch; dates are read on the wall of `zone`. One that is over already ends without a word. */
export function watchFrom(
  { until, cooldown, severity_by: severityBy, ...terms }: StarterWatch,
  zone: string,
  now: number,
): Omit<Watch, "id" | "createdAt" | "createdBy"> {
  const ms = until === undefined ? undefined : parseDuration(until);
  const end = ms === undefined ? until && parseWallTime(until, zone) : now + ms;
  const at = typeof end === "number" ? Math.ceil(end / minuteMs) * minuteMs : undefined;
  return {
    ...terms,
    ...(at !== undefined && { until: { at, from: now, ...(at <= now && { told: true }) } }),
    ...(severityBy !== undefined && { severityBy }),
    ...(cooldown !== undefined && { cooldownMs: cooldown }),
  };
}
