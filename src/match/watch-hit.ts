import { severityFor } from "../domain/severity-by.ts";
import type { Hit, Watch, WatchHit } from "../domain/watch.ts";
import type { KnownOfItem } from "./item-facets.ts";

export interface GuildMatch {
  readonly guildId: string;
  readonly watches: readonly WatchHit[];
}

/** A watch that an item satisfies, as it is now. */
export function watchHit(watch: Watch, hits: readonly Hit[], known: KnownOfItem): WatchHit {
  const { id, name, query, channelId, mentionRoleId, cooldownMs, handling } = watch;
  return {
    watchId: id,
    name,
    query,
    severity: severityFor(watch, known),
    ...(channelId !== undefined && { channelId }),
    ...(mentionRoleId !== undefined && { mentionRoleId }),
    ...(cooldownMs !== undefined && { cooldownMs }),
    ...(handling !== undefined && { handling }),
    hits,
  };
}
