import type { Guild } from "../domain/guild.ts";
import type { Match } from "../domain/match.ts";
import type { Story } from "../domain/story.ts";
import { alertsWith } from "./join-story.ts";
import { reportOf } from "./open-story.ts";
import { destinationsFor } from "./queue-alert.ts";

/**
 * A story whose report shows its item as it was edited: its cards are edited quietly. Where a watch wants it that did not before,
 * that goes as it does with one more report: to channels that do not have the story yet, and as a reply to the others.
 *
 * The same story again where it shows this edit already.
 */
export function editReport(story: Story, match: Match, guild: Guild, now: number): Story {
  const old = story.reports.find(({ item }) => item.id === match.item.id);
  if (old === undefined || (old.item.editedAt ?? 0) >= (match.item.editedAt ?? 0)) return story;
  const had = new Set(old.watches.map(({ watchId }) => watchId));
  const fresh = { ...match, watches: freshWatches(match).filter(({ watchId }) => !had.has(watchId)) };
  const destinations = destinationsFor(fresh.watches, guild);
  const { item, channelIds, ...shown } = reportOf(match, destinations, old.joinedAt);
  const edited = {
    ...old,
    ...shown,
    item: { ...item, seenAt: old.item.seenAt },
    channelIds: [...new Set([...old.channelIds, ...channelIds])],
  };
  return {
    ...story,
    ...(fresh.watches.length > 0 && alertsWith(story, fresh, { news: [], isCopy: false }, guild, now)),
    reports: story.reports.map((report) => (report === old ? edited : report)),
    revision: story.revision + 1,
  };
}

/** The watches that an edit made want the item; all of them where it is no edit. */
export function freshWatches({ watches, edit }: Pick<Match, "watches" | "edit">): Match["watches"] {
  return edit === undefined ? watches : watches.filter(({ watchId }) => edit.fresh.includes(watchId));
}
