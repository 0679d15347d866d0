import type { Discarded } from "../domain/discarded.ts";
import type { Guild } from "../domain/guild.ts";
import type { DiscardedMatch } from "../ports/alert-records.ts";
import { destinationsFor } from "./queue-alert.ts";

/** A match that was held and is to be no alert, as the account remembers it. */
export function discardedOf(match: DiscardedMatch, guild: Pick<Guild, "routes"> | undefined): Discarded {
  const { id, guildId, item, matchedAt, heldFor, watches, discarded } = match;
  return {
    id,
    guildId,
    itemId: item.id,
    seenAt: item.seenAt,
    matchedAt,
    ...(heldFor !== undefined && { heldFor }),
    watches: watches.map(({ name }) => name),
    channelIds: guild === undefined ? [] : destinationsFor(watches, guild).map(({ channelId }) => channelId),
    discardedAt: discarded.at,
    by: discarded.by,
  };
}
