import type { Guild } from "../domain/guild.ts";
import type { Destination } from "../domain/move-story.ts";
import { takes } from "../domain/route-range.ts";
import type { Alert, Delivery } from "../domain/story.ts";
import type { WatchHit } from "../domain/watch.ts";
import { digest } from "../lib/digest.ts";

type Routes = Pick<Guild, "routes" | "silent">;

/** A watch's own channel goes before the routes while it is there; a route takes the severities of its range. */
export function destinationsFor(watches: readonly WatchHit[], guild: Routes): readonly Destination[] {
  const found = new Map<string, Destination>();
  for (const watch of watches) {
    for (const { channelId, mentionRoleId } of destinationsOf(watch, guild)) {
      const role = found.get(channelId)?.mentionRoleId ?? watch.mentionRoleId ?? mentionRoleId;
      found.set(channelId, { channelId, mentionRoleId: role });
    }
  }
  return [...found.values()];
}

/** Whether what this watch finds goes to the channel. */
export function isFor(watch: WatchHit, channelId: string, guild: Guild): boolean {
  return destinationsOf(watch, guild).some((destination) => destination.channelId === channelId);
}

function destinationsOf({ channelId, severity }: WatchHit, { routes, silent = [] }: Routes): readonly Destination[] {
  const taking = routes.filter((route) => takes(route, severity));
  if (channelId === undefined) return taking;
  const isGone = silent.some((one) => one.channelId === channelId && one.trouble.code === "gone");
  return isGone && taking.length > 0 ? taking : [{ channelId }];
}

/** A new alert that waits to be posted: the first series of attempts; `nextSeries` begins another. */
export function queueAlert(storyId: string, { channelId, mentionRoleId }: Destination, now: number): Alert {
  return {
    channelId,
    ...(mentionRoleId !== undefined && { mentionRoleId }),
    delivery: queuedDelivery(`${digest("delivery", storyId, channelId)}-1`, now),
    replies: [],
    shownRevision: 0,
    edit: { attempts: 0, nextAttemptAt: 0 },
  };
}

/** `nonce` has at most 25 characters, as Discord allows; what is posted again gets a new one. */
export function queuedDelivery(nonce: string, now: number): Delivery {
  return { state: "queued", nonce, attempts: 0, queuedAt: now, nextAttemptAt: now };
}
