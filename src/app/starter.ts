import type { Watch } from "../domain/watch.ts";
import { digest } from "../lib/digest.ts";
import type { StarterWatch } from "../settings/watchlist-file.ts";

/** The operator's template as watches of one guild. Ids are derived, so that a guild that is welcomed twice gets no second copy. */
export function starterWatches(template: readonly StarterWatch[], guildId: string, now: number): readonly Watch[] {
  return template.map((watch) => ({
    ...watch,
    id: digest("starter", guildId, watch.name),
    createdAt: now,
    createdBy: "starter watchlist",
  }));
}
