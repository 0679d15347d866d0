import type { Alert } from "../domain/story.ts";
import type { WatchHit } from "../domain/watch.ts";
import { isWithin } from "../lib/is-within.ts";
import { held } from "./hold-alert.ts";

/** From how many stories of one watch in one channel within a time they come as one live card, until it was calm for as long; milliseconds. */
export interface Surge {
  readonly stories: number;
  readonly withinMs: number;
  readonly calmMs: number;
}

export interface SurgeDeps {
  readonly surge: Surge;
  /** When the latest stories of a watch were queued for a channel, in no order; includes those on a live card. A story counts once, whatever joins it. */
  readonly broughtBy: (channelId: string, watchId: string) => readonly number[];
  /** Whether a live card takes a watch's stories in a channel. */
  readonly isLive: (channelId: string, watchId: string) => boolean;
  /** Whether a story is on a live card of the channel that still takes stories. */
  readonly isOnLiveCard: (channelId: string, storyId: string) => boolean;
}

/** What a live card takes instead of a message of its own: what all of its watches find in a surge and may be held. */
export function holdForSurge(
  alert: Alert,
  watches: readonly WatchHit[],
  now: number,
  deps: SurgeDeps,
): Alert | undefined {
  const surges = watches.every(({ watchId }) => isSurging(alert.channelId, watchId, now, deps));
  const [first] = watches;
  if (!surges || first === undefined) return undefined;
  return { ...held(alert, { hold: "surge", until: now }), surgeOf: first.watchId };
}

function isSurging(channelId: string, watchId: string, now: number, { surge, broughtBy, isLive }: SurgeDeps): boolean {
  if (isLive(channelId, watchId)) return true;
  return broughtBy(channelId, watchId).filter((at) => isWithin(at, surge.withinMs, now)).length >= surge.stories;
}

/** When a watch last found as many stories as make a surge; `undefined` when it never did. */
export function lastBusyAt(times: readonly number[], { stories, withinMs }: Surge): number | undefined {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.findLast((at, index) => at - (sorted[index - stories + 1] ?? Number.NEGATIVE_INFINITY) <= withinMs);
}
