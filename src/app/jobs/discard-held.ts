import { destinationsFor } from "../../alerts/queue-alert.ts";
import type { Discarded } from "../../domain/discarded.ts";
import type { Match } from "../../domain/match.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface DiscardDeps {
  readonly repositories: Pick<Repositories, "discards" | "guilds" | "inbox">;
  readonly clock: Pick<Clock, "now">;
}

/** Ends what is held of one guild without alerts. Written down first: a crash between leaves it held, and it is discarded once more. */
export async function discardHeld(
  guildId: string,
  held: readonly Match[],
  by: Discarded["by"],
  { repositories, clock }: DiscardDeps,
): Promise<void> {
  if (held.length === 0) return;
  const { discards, guilds, inbox } = repositories;
  const guild = await guilds.get(guildId);
  const discardedAt = clock.now();
  await discards.note(
    held.map(({ id, item, matchedAt, heldFor, watches }) => ({
      id,
      guildId,
      itemId: item.id,
      seenAt: item.seenAt,
      matchedAt,
      ...(heldFor !== undefined && { heldFor }),
      watches: watches.map(({ name }) => name),
      channelIds: guild === undefined ? [] : destinationsFor(watches, guild).map(({ channelId }) => channelId),
      discardedAt,
      by,
    })),
  );
  await inbox.discard(held);
}
