/** What is stored, as the parts that use it see it. Every read throws when the store fails and never reads as “not found”. */
import type { Bulletin } from "../domain/bulletin.ts";
import type { Discarded } from "../domain/discarded.ts";
import type { FollowedSource } from "../domain/followed-source.ts";
import type { Guild, GuildSources, SourceChange, Watchlist } from "../domain/guild.ts";
import type { FactChange, GuildFacts } from "../domain/guild-facts.ts";
import type { Item } from "../domain/item.ts";
import type { ItemRow } from "../domain/item-row.ts";
import type { KeptItem } from "../domain/kept-item.ts";
import type { Match } from "../domain/match.ts";
import type { PollState, Source } from "../domain/source.ts";
import type { Story } from "../domain/story.ts";
import type { Watch } from "../domain/watch.ts";
import type { WatchDraft } from "../domain/watch-draft.ts";

/** What was stored; every read throws when the store fails and never reads as "not found". */
export interface Watchlists {
  of(guildId: string): Promise<Watchlist>;
  change(guildId: string, edit: (watches: readonly Watch[]) => readonly Watch[]): Promise<Watchlist>;
}

export interface Guilds {
  get(guildId: string): Promise<Guild | undefined>;
  /** Throws when the guild is unknown. */
  change(guildId: string, edit: (guild: Guild) => Guild): Promise<Guild>;
}

export interface SourceBook {
  followed(guildId: string): Promise<readonly FollowedSource[]>;
  /** Those of the catalogue that the guild does not follow any more. */
  removed(guildId: string): Promise<readonly Source[]>;
  add(guildId: string, source: Source): Promise<GuildSources>;
  change(guildId: string, sourceId: string, change: SourceChange): Promise<GuildSources>;
  state(key: string): Promise<PollState | undefined>;
}

export interface Stories {
  get(id: string): Promise<Story | undefined>;
  put(story: Story): Promise<void>;
  /** One edit at a time for each story; answers the story as stored, or `undefined` when there is none. */
  change(id: string, edit: (story: Story) => Story): Promise<Story | undefined>;
  /** The story of a guild that an item is a report of. */
  ofItem(guildId: string, itemId: string): Promise<Story | undefined>;
  /** Those with an alert whose hold ends by then, oldest first. */
  heldUntil(instant: number): Promise<readonly Story[]>;
  /** Those with an alert that is to ping once more unless somebody answers it. */
  unanswered(): Promise<readonly Story[]>;
  /** When the alerts of a channel were opened, of those opened after an instant. */
  openedSince(channelId: string, instant: number): readonly number[];
  /** When a channel was last given an alert of this watch that was not held, as far as is remembered. */
  lastTold(channelId: string, watchId: string): number | undefined;
  byShortId(guildId: string, shortId: string): Promise<Story | undefined>;
  /** Newest first; `skip` leaves out so many of the newest. */
  recent(guildId: string, limit: number, skip?: number): Promise<readonly Story[]>;
}

export interface Bulletins {
  get(id: string): Promise<Bulletin | undefined>;
  put(bulletin: Bulletin): Promise<void>;
  change(id: string, edit: (bulletin: Bulletin) => Bulletin): Promise<Bulletin | undefined>;
  /** The bulletin in this channel that lists the story. */
  listing(channelId: string, storyId: string): Promise<Bulletin | undefined>;
}

/** What each guild did to the facts that it is shown; never seen by another. */
export interface FactLayers {
  of(guildId: string): Promise<GuildFacts>;
  append(guildId: string, change: FactChange): Promise<void>;
}

export interface Inbox {
  accept(matches: readonly Match[]): Promise<void>;
  remove(matchId: string): Promise<void>;
  /** What a desk may take, oldest first; what is held is not among it. */
  waiting(): Promise<readonly Match[]>;
  /** What waits for a person's decision in one guild. */
  held(guildId: string): Promise<readonly Match[]>;
  /** Lets a desk take what was held. */
  release(matches: readonly Match[]): Promise<void>;
  discard(matches: readonly Match[]): Promise<void>;
}

/** What was held and never became an alert, as the account remembers it. */
export interface Discards {
  note(discarded: readonly Discarded[]): Promise<void>;
  of(guildId: string): Promise<readonly Discarded[]>;
}

/** A row for every item seen, kept without its text. */
export interface ItemLog {
  note(rows: readonly { readonly address: string; readonly row: ItemRow }[]): Promise<void>;
  /** What is known of an address in each of these sources; `address` as `sameAddress` writes it. */
  find(address: string, sourceKeys: readonly string[]): Promise<readonly ItemRow[]>;
}

/** Items as they were matched, kept for some weeks to try watches on. */
export interface RecentItems {
  note(kept: readonly KeptItem[]): Promise<void>;
  /** Some at a time; an item whose journey a crash repeated may come twice. */
  newestFirst(): AsyncIterable<readonly KeptItem[]>;
}

export interface SeenItems {
  unseen(items: readonly Item[]): Promise<readonly Item[]>;
  /** Remembers items until they have been out of the feed for the retention time. */
  mark(items: readonly Item[], now: number): Promise<void>;
  /** All items of a source are new again. */
  forget(sourceKey: string): Promise<void>;
}

export interface PollStates {
  get(key: string): Promise<PollState | undefined>;
  save(state: PollState): Promise<void>;
  all(): Promise<readonly PollState[]>;
}

/** Watches that somebody is about to save: kept until they say yes or no, an hour at most. */
export interface WatchDrafts {
  /** Answers its id. */
  keep(draft: WatchDraft, now: number): Promise<string>;
  get(guildId: string, id: string): Promise<WatchDraft | undefined>;
  drop(id: string): Promise<void>;
}

/** Sources that somebody is about to add: kept until they say yes or no, an hour at most. */
export interface SourceDrafts {
  /** Answers its id. */
  keep(guildId: string, source: Source, now: number): Promise<string>;
  get(guildId: string, id: string): Promise<Source | undefined>;
  drop(id: string): Promise<void>;
}

/** What waits for a person's decision: the brake holds it, or another site answered for its source. */
export interface HeldMatches {
  of(guildId: string, sourceKey: string): Promise<readonly Match[]>;
  /** Lets them become alerts; answers how many there were. */
  release(guildId: string, sourceKey: string): Promise<number>;
  discard(guildId: string, sourceKey: string): Promise<number>;
}
