import type { Guild } from "../domain/guild.ts";
import { runningMutes } from "../domain/mute.ts";
import type { WatchHit } from "../domain/watch.ts";

type Muting = Pick<Guild, "mutes">;

/** Whether nobody wants to hear of what these watches found: all of them are muted. One that is not still speaks. */
export function isMuted({ mutes }: Muting, watches: readonly Pick<WatchHit, "watchId">[], now: number): boolean {
  const muted = new Set(runningMutes(mutes, now).flatMap(({ kind, id }) => (kind === "watch" ? [id] : [])));
  return watches.length > 0 && watches.every(({ watchId }) => muted.has(watchId));
}

/** Whether a story's further reports are to join it without a word. */
export function isStoryMuted({ mutes }: Muting, storyId: string, now: number): boolean {
  return runningMutes(mutes, now).some(({ kind, id }) => kind === "story" && id === storyId);
}
