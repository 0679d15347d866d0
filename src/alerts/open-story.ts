import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import { highestOf, isAtLeast } from "../domain/severity.ts";
import type { Alert, Report, Story } from "../domain/story.ts";
import type { WatchHit } from "../domain/watch.ts";
import { digest } from "../lib/digest.ts";

/** Derived from guild and item, so that a replayed match finds its own story. */
export function storyIdOf(match: Match): string {
  return digest("story", match.guildId, match.item.id);
}

/** A new story of one report, with an alert queued for every channel that wants it: all in the one record that is written once. */
export function openStory(match: Match, guild: Guild, shortId: string, now: number): Story {
  const id = storyIdOf(match);
  return {
    id,
    guildId: match.guildId,
    shortId,
    severity: highestOf(match.watches.map((watch) => watch.severity)),
    openedAt: now,
    revision: 0,
    reports: [reportOf(match, now)],
    alerts: placesFor(match.watches, guild).map((place) => queuedAlert(id, place, now)),
  };
}

function reportOf({ item, enriched, gist, source, watches }: Match, now: number): Report {
  return { item, ...(enriched && { enriched }), ...(gist !== undefined && { gist }), source, watches, joinedAt: now };
}

interface Place {
  readonly channelId: string;
  readonly mentionRoleId?: string | undefined;
}

/** A watch's own channel goes before the routes; a route takes its severity and above. */
function placesFor(watches: readonly WatchHit[], guild: Guild): readonly Place[] {
  const places = new Map<string, Place>();
  for (const watch of watches) {
    for (const place of placesOf(watch, guild)) {
      const mentionRoleId = places.get(place.channelId)?.mentionRoleId ?? watch.mentionRoleId ?? place.mentionRoleId;
      places.set(place.channelId, { channelId: place.channelId, mentionRoleId });
    }
  }
  return [...places.values()];
}

function placesOf(watch: WatchHit, guild: Guild): readonly Place[] {
  if (watch.channelId !== undefined) return [{ channelId: watch.channelId }];
  return guild.routes.filter((route) => isAtLeast(watch.severity, route.severity));
}

function queuedAlert(storyId: string, { channelId, mentionRoleId }: Place, now: number): Alert {
  return {
    channelId,
    ...(mentionRoleId !== undefined && { mentionRoleId }),
    state: "open",
    delivery: {
      state: "queued",
      nonce: nonceFor(storyId, channelId, 1),
      attempts: 0,
      queuedAt: now,
      nextAttemptAt: now,
    },
    replies: [],
    shownRevision: 0,
    edit: { attempts: 0, nextAttemptAt: 0 },
  };
}

/** At most 25 characters, as Discord allows; a new series of attempts gets a new one. */
function nonceFor(storyId: string, channelId: string, series: number): string {
  return `${digest("delivery", storyId, channelId)}-${series}`;
}
