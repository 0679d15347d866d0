import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import { highestOf, isAtLeast } from "../domain/severity.ts";
import type { Alert, Reply, Story } from "../domain/story.ts";
import type { StoryChange } from "../domain/story-change.ts";
import { digest } from "../lib/digest.ts";
import { isClaim, isDenial } from "../same-news/claims-and-denials.ts";
import { reportOf } from "./open-story.ts";
import { type Destination, destinationsFor, queueAlert, queuedDelivery } from "./queue-alert.ts";

/**
 * A story with one more report. Its cards are edited quietly; what is material (a higher severity, another watch, a claim,
 * a denial, a second source) is also a reply, which pings only if the severity rose. The same story again when the item is in it already.
 */
export function joinStory(story: Story, match: Match, guild: Guild, now: number): Story {
  if (story.reports.some(({ item }) => item.id === match.item.id)) return story;
  const severity = highestOf([story.severity, ...match.watches.map((watch) => watch.severity)]);
  const destinations = destinationsFor(match.watches, guild);
  const known = new Set(story.alerts.map(({ channelId }) => channelId));
  const opened = destinations
    .filter(({ channelId }) => !known.has(channelId))
    .map((destination) => queueAlert(story.id, destination, now));
  const news = materialNews(story, match);
  const joined = story.alerts.map((alert) => {
    const destination = destinations.find(({ channelId }) => channelId === alert.channelId);
    const rose = severity !== story.severity;
    if (alert.state !== "removed") return withReply(story, alert, news, rose, now);
    return rose && destination !== undefined ? postedAnew(story, alert, destination, now) : alert;
  });
  return {
    ...story,
    severity,
    revision: story.revision + 1,
    reports: [...story.reports, reportOf(match, destinations, now)],
    alerts: [...joined, ...opened],
  };
}

/** What this report adds that a reader has to know; empty when it only repeats what is known. */
function materialNews(story: Story, match: Match): readonly StoryChange[] {
  const severity = highestOf(match.watches.map((watch) => watch.severity));
  const watched = new Set(story.reports.flatMap(({ watches }) => watches.map(({ watchId }) => watchId)));
  const added = match.watches.filter(({ watchId }) => !watched.has(watchId)).map(({ name }) => name);
  return [
    ...(isAtLeast(story.severity, severity) ? [] : [{ code: "severity-rose", severity } as const]),
    ...(added.length > 0 ? [alsoMatches(match, added)] : []),
    ...stancesOf(story, match),
    ...(isSecondSource(story, match) ? [{ code: "second-source", source: match.source.name } as const] : []),
  ];
}

/** Which watch wanted it says what an item is about. */
function alsoMatches({ source }: Match, watches: readonly string[]): StoryChange {
  return source.handling === "open" ? { code: "also-matches", watches } : { code: "also-matches-another" };
}

/** A claim or a denial that no earlier report has. Of a sensitive source it is not said which, and a restricted one is not read. */
function stancesOf({ reports }: Story, match: Match): readonly StoryChange[] {
  const { name, handling } = match.source;
  if (handling === "restricted") return [];
  const known = reports.filter(({ source }) => source.handling !== "restricted");
  const stances: readonly StoryChange[] = [
    ...(isClaim(match) && !known.some(isClaim) ? [{ code: "claim", source: name } as const] : []),
    ...(isDenial(match) && !known.some(isDenial) ? [{ code: "denial", source: name } as const] : []),
  ];
  return handling === "open" || stances.length === 0 ? stances : [{ code: "update", source: name }];
}

function isSecondSource({ reports }: Story, { item, source }: Match): boolean {
  const [first] = reports;
  if (first === undefined || new Set(reports.map((report) => report.source.id)).size > 1) return false;
  return first.source.id !== source.id && hostOf(first.item.link) !== hostOf(item.link);
}

function hostOf(link: string | undefined): string | undefined {
  return link !== undefined && URL.canParse(link) ? new URL(link).hostname : undefined;
}

/** A higher severity brings a story back whose message is gone. */
function postedAnew(story: Story, { delivery }: Alert, destination: Destination, now: number): Alert {
  const series = Number(delivery.nonce.split("-")[1] ?? "1") + 1;
  return queueAlert(story.id, destination, now, series);
}

/** Where it is posted, `placeUpdates` decides. */
function withReply(story: Story, alert: Alert, changes: readonly StoryChange[], ping: boolean, now: number): Alert {
  if (changes.length === 0) return alert;
  const number = alert.replies.length + 1;
  const nonce = digest("reply", story.id, alert.channelId, String(number));
  const reply: Reply = { number, changes, ping, delivery: queuedDelivery(nonce, now) };
  return { ...alert, replies: [...alert.replies, reply] };
}
