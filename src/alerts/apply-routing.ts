import type { Guild, Route } from "../domain/guild.ts";
import { severityPolicy } from "../domain/severity.ts";
import type { Alert, Report, Story } from "../domain/story.ts";
import type { WatchHit } from "../domain/watch.ts";
import { isWithin } from "../lib/is-within.ts";
import type { StoryTimes } from "../ports/alert-records.ts";
import { type Burst, held, holdAlert } from "./hold-alert.ts";
import { holdOlder } from "./hold-older.ts";
import { isMuted, isStoryMuted } from "./is-muted.ts";
import { followAlert, placeUpdates } from "./place-updates.ts";
import { destinationsFor, isFor } from "./queue-alert.ts";
import { toBeReminded } from "./remind-unanswered.ts";
import { routeOf, routeWait, type Wait } from "./route-wait.ts";
import { holdForSurge, type SurgeDeps } from "./surge.ts";

export interface RoutingDeps {
  readonly stories: Pick<StoryTimes, "openedSince" | "lastAlertAt" | "broughtBy" | "broughtFrom">;
  readonly burst: Burst;
  /** Without it no surge becomes a live card. */
  readonly surge?: SurgeDeps;
}

/** What of a report decides where its story's alerts and updates go. */
export type RoutedReport = Pick<Report, "item" | "source" | "watches">;

/** One report on its way to the channels of its guild. */
interface Arrival {
  readonly story: Story;
  readonly report: RoutedReport;
  readonly guild: Guild;
  readonly now: number;
  /** All of its watches are muted. */
  readonly silent: boolean;
  /** The list that it waits for because it is older than what found it, where it does. */
  readonly older: Wait | undefined;
}

/**
 * What a report has just queued, as its guild wants to hear it: not at all where its watches or its story are muted (it stays
 * on record), later where the channel's route holds it, else at once. A muted story speaks again when its severity rises.
 */
export function applyRouting(story: Story, report: RoutedReport, guild: Guild, now: number, deps: RoutingDeps): Story {
  const silent = isMuted(guild, report.watches, now);
  const older = silent ? undefined : holdOlder(report, guild, now);
  const quiet = silent || isStoryMuted(guild, story.id, now);
  const arrival = { story, report, guild, now, silent, older };
  const alerts = story.alerts.map((alert) => routed(quiet ? withoutQuietReplies(alert, now) : alert, arrival, deps));
  return alerts.every((alert, index) => alert === story.alerts[index]) ? story : { ...story, alerts };
}

function routed(alert: Alert, arrival: Arrival, deps: RoutingDeps): Alert {
  const { story, report, guild, now, silent, older } = arrival;
  const route = routeOf(guild, alert.channelId);
  const wait = waitFor(route, arrival);
  const here = destinationsFor(report.watches, guild).find(({ channelId }) => channelId === alert.channelId);
  const onLiveCard =
    !severityPolicy[story.severity].neverHeld && deps.surge?.isOnLiveCard(alert.channelId, story.id) === true;
  const placed = placeUpdates(alert, { wait, silent, onLiveCard, mentionRoleId: here?.mentionRoleId, now });
  const reminded = silent || older !== undefined ? placed : toBeReminded(placed, story, guild, now);
  if (!isNew(reminded, now)) return reminded;
  return followAlert(decided(reminded, wait, route, arrival, deps), now);
}

/** The channel's digest or quiet hours, else the list of what is older. */
function waitFor(route: Route | undefined, { story, older, now }: Arrival): Wait | undefined {
  const wait = routeWait(route, story.severity, now);
  if (wait !== undefined || older === undefined) return wait;
  return routeWait(route, story.severity, older.until) ?? older;
}

function decided(
  alert: Alert,
  wait: Wait | undefined,
  route: Route | undefined,
  arrival: Arrival,
  deps: RoutingDeps,
): Alert {
  if (arrival.silent) return { ...alert, delivery: { ...alert.delivery, state: "muted" } };
  return wait === undefined ? asRouted(alert, route, arrival, deps) : held(alert, wait);
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
  route: Route | undefined,
  { story, report, guild, now }: Arrival,
  { stories, burst, surge }: RoutingDeps,
): Alert {
  const opened = stories.openedSince(alert.channelId, now - burst.withinMs);
  const speaking = report.watches.filter((watch) => isFor(watch, alert.channelId, guild));
  const cooledAt = cooldownEnd(speaking, alert.channelId, stories, now);
  const floodedUntil = floodEnd(report, speaking, alert.channelId, { stories, burst }, now);
  const routed = holdAlert(alert, story.severity, route, burst, { opened, cooledAt, floodedUntil }, now);
  const waits = routed.hold !== undefined && routed.hold !== "burst";
  if (surge === undefined || severityPolicy[story.severity].neverHeld || waits) return routed;
  return holdForSurge(alert, speaking, now, surge) ?? routed;
}

/**
 * When a source may speak in a channel again that sent too much lately, also of what is never held: more than a burst of its own, or one
 * of many that sent twice that for a watch. A source that said nothing lately is heard whatever the others send; so is the canary.
 */
function floodEnd(
  { source }: RoutedReport,
  watches: readonly WatchHit[],
  channelId: string,
  { stories, burst }: Pick<RoutingDeps, "stories" | "burst">,
  now: number,
): number | undefined {
  if (source.sample === true) return undefined;
  const recent = (times: readonly number[]) => times.filter((at) => isWithin(at, burst.withinMs, now));
  const own = recent(stories.broughtFrom(channelId, source.id));
  const [first] = own;
  if (first === undefined) return undefined;
  const isCrowd = watches.some(
    ({ watchId }) => recent(stories.broughtBy(channelId, watchId)).length >= 2 * burst.alerts,
  );
  return own.length >= burst.alerts || isCrowd ? first + burst.withinMs : undefined;
}

/** When the first of these watches may speak in the channel again; `undefined` where one may now. */
function cooldownEnd(
  watches: readonly WatchHit[],
  channelId: string,
  stories: Pick<StoryTimes, "lastAlertAt">,
  now: number,
): number | undefined {
  const ends = watches.map(({ watchId, cooldownMs = 0 }) => {
    const lastAt = stories.lastAlertAt(channelId, watchId) ?? 0;
    return isWithin(lastAt, cooldownMs, now) ? lastAt + cooldownMs : 0;
  });
  const first = Math.min(...ends);
  return first > now && Number.isFinite(first) ? first : undefined;
}
