import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import type { Destination } from "../domain/move-story.ts";
import { highestOf } from "../domain/severity.ts";
import type { Report, Story } from "../domain/story.ts";
import { digest } from "../lib/digest.ts";
import { destinationsFor, queueAlert } from "./queue-alert.ts";

/** Derived from guild and item, so that a replayed match finds its own story. */
export function storyIdOf(match: Match): string {
  return digest("story", match.guildId, match.item.id);
}

/** What a new story has to do with others. */
export type Kin = Pick<Story, "possibly" | "seeAlso">;

/** A new story of one report, with an alert queued for every channel that wants it: all in the one record that is written once. */
export function openStory(match: Match, guild: Guild, shortId: string, now: number, kin: Kin = {}): Story {
  const id = storyIdOf(match);
  const destinations = destinationsFor(match.watches, guild);
  return {
    id,
    guildId: match.guildId,
    shortId,
    severity: highestOf(match.watches.map((watch) => watch.severity)),
    triage: { state: "open" },
    openedAt: now,
    revision: 0,
    ...kin,
    reports: [reportOf(match, destinations, now)],
    alerts: destinations.map((destination) => queueAlert(id, destination, now)),
  };
}

export function reportOf(
  { item, enriched, gist, source, watches }: Match,
  destinations: readonly Destination[],
  now: number,
): Report {
  const known = { ...(enriched && { enriched }), ...(gist !== undefined && { gist }) };
  return { item, ...known, source, watches, joinedAt: now, channelIds: destinations.map(({ channelId }) => channelId) };
}
