import type { Discarded } from "../domain/discarded.ts";
import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import { destinationsFor } from "./queue-alert.ts";

/** A match that no story has taken yet, or that was discarded, with the channels that it is meant for. */
export interface PendingMatch {
  readonly itemId: string;
  readonly seenAt: number;
  readonly matchedAt: number;
  readonly channelIds: readonly string[];
  readonly outcome: "waiting" | "held" | "discarded";
  readonly heldFor?: "brake" | "move" | undefined;
}

/** The matches in one guild's inbox, with the channels of its routes as they are now, and those that were discarded. */
export function pendingMatches(
  matches: readonly Match[],
  discarded: readonly Discarded[],
  guild: Pick<Guild, "routes">,
): readonly PendingMatch[] {
  const over = new Set(discarded.map(({ id }) => id));
  const open = matches.filter(({ id }) => !over.has(id));
  return [
    ...open.map(({ item, matchedAt, watches, held, heldFor = "brake" }) => ({
      itemId: item.id,
      seenAt: item.seenAt,
      matchedAt,
      channelIds: destinationsFor(watches, guild).map(({ channelId }) => channelId),
      ...(held ? ({ outcome: "held", heldFor } as const) : ({ outcome: "waiting" } as const)),
    })),
    ...discarded.map((one) => ({ ...one, outcome: "discarded" as const })),
  ];
}
