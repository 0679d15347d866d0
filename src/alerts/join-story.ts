import { addReply, nextReplyNumber } from "../domain/add-reply.ts";
import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import type { Destination } from "../domain/move-story.ts";
import { nextSeries } from "../domain/resend-story.ts";
import { highestOf, type Severity, severityPolicy } from "../domain/severity.ts";
import type { Alert, Reply, Story } from "../domain/story.ts";
import type { StoryChange } from "../domain/story-change.ts";
import type { StoryNews } from "../domain/story-decision.ts";
import { watchesOf } from "../domain/story-size.ts";
import { digest } from "../lib/digest.ts";
import { isCopy, type Joining } from "./closed-to.ts";
import { changesOf, newsFor } from "./news-for.ts";
import { reportOf } from "./open-story.ts";
import { destinationsFor, queueAlert, queuedDelivery } from "./queue-alert.ts";

/** What a report brings under each alert of its story. */
interface Update {
  readonly itemId: string;
  readonly changes: readonly StoryChange[];
  /** The severity rose: every channel of the story has to know. */
  readonly hasRisen: boolean;
  /** It is of a severity that nothing may hold back, and no copy: the channels that it is for have to know. */
  readonly isUrgent: boolean;
}

/**
 * A story with one more report. Its cards are edited quietly, and list it; what is material (a higher severity, another watch, a toll, a
 * claim, a denial, a correction, an arrest, a step of a court) is also a reply with its headline.
 *
 * A reply pings where the severity rose. It also pings where the report's own watches have a severity that nothing may hold back
 * (`neverHeld`), whatever the story's was: as an alert of its own it would have pinged. A copy of a known text does not ping again.
 *
 * The same story again when the item is in it already.
 */
export function joinStory(story: Story, match: Match, joining: Joining, guild: Guild, now: number): Story {
  if (story.reports.some(({ item }) => item.id === match.item.id)) return story;
  const destinations = destinationsFor(match.watches, guild);
  const news = newsFor(story, match, joining.news);
  return {
    ...story,
    ...alertsWith(story, match, { news, isCopy: isCopy(joining) }, guild, now),
    revision: story.revision + 1,
    reports: [...story.reports, { ...reportOf(match, destinations, now), joined: { why: joining.why, news } }],
  };
}

/** A story's severity and alerts with what a match adds to it: an alert for each channel that lacks one, a reply where it is material. */
export function alertsWith(
  story: Story,
  match: Match,
  { news, isCopy }: { readonly news: readonly StoryNews[]; readonly isCopy: boolean },
  guild: Guild,
  now: number,
): Pick<Story, "severity" | "alerts"> {
  const own = highestOf(match.watches.map((watch) => watch.severity));
  const severity = highestOf([story.severity, own]);
  const destinations = destinationsFor(match.watches, guild);
  const known = new Set(story.alerts.map(({ channelId }) => channelId));
  const opened = destinations
    .filter(({ channelId }) => !known.has(channelId))
    .map((destination) => queueAlert(story.id, destination, now));
  const hasRisen = severity !== story.severity;
  const isUrgent = severityPolicy[own].neverHeld && !isCopy;
  const changes = materialNews(story, match, news, { own, hasRisen, isUrgent });
  const update = { itemId: match.item.id, changes, hasRisen, isUrgent };
  const standing = story.alerts.map((alert) => {
    const destination = destinations.find(({ channelId }) => channelId === alert.channelId);
    return withUpdate(story, alert, destination, update, now);
  });
  return { severity, alerts: [...standing, ...opened] };
}

/** What this report adds that a reader has to know; empty when it only repeats what is known. */
function materialNews(
  story: Story,
  match: Match,
  news: readonly StoryNews[],
  { own, hasRisen, isUrgent }: Pick<Update, "hasRisen" | "isUrgent"> & { readonly own: Severity },
): readonly StoryChange[] {
  const watched = new Set(watchesOf(story).map(({ watchId }) => watchId));
  const added = match.watches.filter(({ watchId }) => !watched.has(watchId)).map(({ name }) => name);
  return [
    ...(hasRisen ? [{ code: "severity-rose", severity: own } as const] : []),
    ...(isUrgent && !hasRisen ? [{ code: "again", severity: own } as const] : []),
    ...(added.length > 0 ? [alsoMatches(match, added)] : []),
    ...changesOf(news, match.source),
  ];
}

/** Which watch wanted it says what an item is about. */
function alsoMatches({ source }: Match, watches: readonly string[]): StoryChange {
  return source.handling === "open" ? { code: "also-matches", watches } : { code: "also-matches-another" };
}

/** What has to ping is a reply under the alert; a message that was deleted comes back as a new one. */
function withUpdate(
  story: Story,
  alert: Alert,
  destination: Destination | undefined,
  update: Update,
  now: number,
): Alert {
  const pings = update.hasRisen || (update.isUrgent && destination !== undefined);
  if (!alert.removed) return withReply(story, alert, update, pings ? destination : undefined, pings, now);
  return pings && destination !== undefined ? postedAnew(story, alert, destination, now) : alert;
}

function postedAnew(story: Story, { delivery }: Alert, destination: Destination, now: number): Alert {
  return { ...queueAlert(story.id, destination, now), delivery: queuedDelivery(nextSeries(delivery.nonce), now) };
}

/** Where it is posted, `placeUpdates` decides. */
function withReply(
  story: Story,
  alert: Alert,
  { changes, itemId, hasRisen }: Update,
  destination: Destination | undefined,
  ping: boolean,
  now: number,
): Alert {
  if (changes.length === 0) return alert;
  const number = nextReplyNumber(alert.replies);
  const nonce = digest("reply", story.id, alert.channelId, String(number));
  const role = destination?.mentionRoleId;
  const other = role !== undefined && role !== alert.mentionRoleId ? { mentionRoleId: role } : {};
  const reply: Reply = { number, changes, itemId, ping, ...other, delivery: queuedDelivery(nonce, now) };
  return addReply(alert, reply, hasRisen);
}
