import { dayMs } from "../lib/durations.ts";
import type { Report } from "./story.ts";

/** How many reports of a story were meant for each channel, and how many of its items were first seen, by days of UTC. */
export class ReportTally {
  /** By channel, those for none under an empty name; then by the day on which they joined. */
  readonly meant = new Map<string, Map<number, number>>();
  readonly firstSeen = new Map<number, number>();

  add({ channelIds, joinedAt, item, movedFrom }: Report): void {
    // What a person joined to the story counts where it was first.
    if (movedFrom !== undefined) return;
    raise(this.firstSeen, dayOf(item.seenAt), 1);
    for (const channelId of channelIds.length === 0 ? [""] : channelIds) this.#raise(channelId, dayOf(joinedAt), 1);
  }

  addAll({ meant, firstSeen }: ReportTally): void {
    for (const [day, count] of firstSeen) raise(this.firstSeen, day, count);
    for (const [channelId, days] of meant) for (const [day, count] of days) this.#raise(channelId, day, count);
  }

  #raise(channelId: string, day: number, by: number): void {
    const days = this.meant.get(channelId) ?? new Map<number, number>();
    this.meant.set(channelId, raise(days, day, by));
  }
}

/** The number of the day of UTC that an instant is in. */
export function dayOf(instant: number): number {
  return Math.floor(instant / dayMs);
}

/** Adds to a count; one that comes to nothing is taken out. */
export function raise<K>(counts: Map<K, number>, key: K, by: number): Map<K, number> {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
  return counts;
}
