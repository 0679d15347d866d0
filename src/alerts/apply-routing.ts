import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import { severityPolicy } from "../domain/severity.ts";
import type { Alert, Story } from "../domain/story.ts";
import type { WatchHit } from "../domain/watch.ts";
import type { StoryTimes } from "../ports/alert-records.ts";
import { type Burst, held, holdAlert } from "./hold-alert.ts";
import { holdFirstDay } from "./hold-first-day.ts";
import { isMuted, isStoryMuted } from "./is-muted.ts";
import { isFor } from "./queue-alert.ts";
import { toBeReminded } from "./remind-unanswered.ts";
import { holdForSurge, type SurgeDeps } from "./surge.ts";

export interface RoutingDeps {
  readonly stories: Pick<StoryTimes, "openedSince" | "lastAlertAt">;
  readonly burst: Burst;
  /** Without it no surge becomes a live card. */
  readonly surge?: SurgeDeps;
}

/**
 * What a report has just queued, as its guild wants to hear it: not at all where its watches or its story are muted (it stays
 * on record), later where the channel's route holds it, else at once. A muted story speaks again when its severity rises.
 */
export function applyRouting(story: Story, match: Match, guild: Guild, now: number, deps: RoutingDeps): Story {
  const silent = isMuted(guild, match.watches, now);
  const listedAt = silent ? undefined : holdFirstDay(match, guild, now);
  const quiet = silent || isStoryMuted(guild, story.id, now);
  const alerts = story.alerts.map((alert) => {
    const shown = quiet ? withoutQuietReplies(alert, now) : alert;
    if (listedAt !== undefined && isNew(shown, now)) return held(shown, "first-day", listedAt);
    const spoken = silent ? shown : toBeReminded(shown, story.severity, guild, now);
    if (!isNew(spoken, now)) return spoken;
    return silent
      ? { ...spoken, delivery: { ...spoken.delivery, state: "muted" as const } }
      : asRouted(spoken, story, match.watches, guild, now, deps);
  });
  return alerts.every((alert, index) => alert === story.alerts[index]) ? story : { ...story, alerts };
}

function isNew({ delivery }: Alert, now: number): boolean {
  return delivery.state === "queued" && delivery.queuedAt === now;
}

/** A reply that pings reports a higher severity and is not held back. */
function withoutQuietReplies(alert: Alert, now: number): Alert {
  const replies = alert.replies.filter(({ ping, delivery }) => ping || delivery.queuedAt !== now);
  return replies.length === alert.replies.length ? alert : { ...alert, replies };
}

function asRouted(
  alert: Alert,
  story: Story,
  watches: readonly WatchHit[],
  guild: Guild,
  now: number,
  { stories, burst, surge }: RoutingDeps,
): Alert {
  const route = guild.routes.find(({ channelId }) => channelId === alert.channelId);
  const opened = stories.openedSince(alert.channelId, now - burst.withinMs);
  const speaking = watches.filter((watch) => isFor(watch, alert.channelId, guild));
  const cooledAt = cooldownEnd(speaking, alert.channelId, stories, now);
  const routed = holdAlert(alert, story.severity, route, burst, { opened, cooledAt }, now);
  const waits = routed.hold !== undefined && routed.hold !== "burst";
  if (surge === undefined || severityPolicy[story.severity].neverHeld || waits) return routed;
  return holdForSurge(alert, speaking, now, surge) ?? routed;
}

/** When the first of these watches may speak in the channel again; `undefined` where one may now. */
function cooldownEnd(
  watches: readonly WatchHit[],
  channelId: string,
  stories: Pick<StoryTimes, "lastAlertAt">,
  now: number,
): number | undefined {
  const ends = watches.map(
    ({ watchId, cooldownMs = 0 }) => (stories.lastAlertAt(channelId, watchId) ?? 0) + cooldownMs,
  );
  const first = Math.min(...ends);
  return first > now && Number.isFinite(first) ? first : undefined;
}
