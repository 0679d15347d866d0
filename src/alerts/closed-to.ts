import type { Guild } from "../domain/guild.ts";
import type { Destination } from "../domain/move-story.ts";
import type { Story } from "../domain/story.ts";
import type { ApartReason, JoinReason, StoryNews } from "../domain/story-decision.ts";
import { sourcesOf } from "../domain/story-size.ts";
import { isStoryMuted } from "./is-muted.ts";

/** Why a report is one more of a story, and what it adds to it. */
export interface Joining {
  readonly why: JoinReason;
  readonly news: readonly StoryNews[];
}

/** What is to join a story: its source, and why. */
export interface Arriving extends Joining {
  readonly sourceId: string;
}

/**
 * What closes a story to a report: a person found it not relevant, muted it, or deleted its message in a channel that the
 * report is for. It then has to be an alert of its own, or else it would join where nobody looks any more. Only a copy joins all the same:
 * by a source that the person judged, or once people closed it a second time. The first copy by another source is heard: a bogus early
 * one must not take the real report with it.
 */
export function closedTo(
  story: Story,
  destinations: readonly Destination[],
  arriving: Arriving,
  guild: Guild,
  now: number,
): ApartReason | undefined {
  const { id, alerts, possibly, triage } = story;
  const wasHeard = sourcesOf(story).has(arriving.sourceId) || (possibly !== undefined && isOfPerson(possibly.why));
  if (isCopy(arriving) && wasHeard) return undefined;
  if (isStoryMuted(guild, id, now)) return { code: "muted" };
  if (triage.state === "dismissed") return { code: "not-relevant" };
  const here = alerts.filter(({ channelId }) => destinations.some((one) => one.channelId === channelId));
  return here.some(({ removed }) => removed) ? { code: "removed" } : undefined;
}

/** The story goes on with one that a person had closed. */
function isOfPerson({ code }: ApartReason): boolean {
  return code === "muted" || code === "not-relevant" || code === "removed";
}

/** Surely the text that is known already, with nothing new in it: a syndicated copy. */
export function isCopy({ why, news }: Joining): boolean {
  return why.code === "same-text" && why.score >= certain && news.length === 0;
}

const certain = 0.9;
