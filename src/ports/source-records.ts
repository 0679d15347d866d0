/** What is stored of sources and of the items that they showed. Every read throws when the store fails and never reads as “not found”. */
import type { FollowedKey, FollowedSource, PolledSource } from "../domain/followed-source.ts";
import type { Guild, GuildSources, SourceChange } from "../domain/guild.ts";
import type { HealthNotice } from "../domain/health-notice.ts";
import type { Item } from "../domain/item.ts";
import type { ItemRow } from "../domain/item-row.ts";
import type { KeptItem } from "../domain/kept-item.ts";
import type { FeedHabit, KnownItem, SourceMemory } from "../domain/known-item.ts";
import type { PollState, Source } from "../domain/source.ts";
import type { Wanted, WantedItem } from "../domain/wanted.ts";

/** A record as it was and as it is, both seen by the edit itself. */
export interface Rewritten<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** A guild's own sources: the operator's catalogue with the guild's changes over it. */
export interface SourceBook {
  followed(guildId: string): Promise<readonly FollowedSource[]>;
  /** Those of the catalogue that the guild does not follow any more. */
  removed(guildId: string): Promise<readonly Source[]>;
  /** @param now from when on the guild follows it, in milliseconds since the epoch */
  add(guildId: string, source: Source, now: number): Promise<Rewritten<GuildSources>>;
  change(guildId: string, sourceId: string, change: SourceChange): Promise<Rewritten<GuildSources>>;
  /** The guild's own word as a whole. */
  own(guildId: string): Promise<GuildSources>;
  rewrite(guildId: string, edit: (own: GuildSources) => GuildSources): Promise<Rewritten<GuildSources>>;
  /** As the guild that follows it may know it: what was read before is no other guild's business. */
  state(followed: FollowedKey): Promise<PollState | undefined>;
}

export type PolledListener = (key: string, source: PolledSource | undefined) => void;

/** Which addresses are polled, and for whom. */
export interface PolledSources {
  /** Every address that an awake guild follows, once. */
  polled(): readonly PolledSource[];
  /** Calls back for each address that is polled from now on, is not any more (`undefined`), or for others or otherwise. */
  onPolledChange(listener: PolledListener): void;
  /** The same for only one guild. */
  polledFor(guildId: string): readonly PolledSource[];
  /** Keys of what is polled for one guild, one for each source that it has; none while it is asleep. */
  polledKeys(guildId: string): readonly string[];
  awakeGuilds(): readonly Guild[];
  /** Nothing is polled for a guild that the bot has left. */
  forget(guildId: string): void;
}

export interface SourceRecords extends SourceBook, PolledSources {}

/** Sources that somebody is about to add: kept until they say yes or no, an hour at most. */
export interface SourceDrafts {
  /** Answers its id. */
  keep(guildId: string, source: Source, now: number): Promise<string>;
  get(guildId: string, id: string): Promise<Source | undefined>;
  /** Only a guild's own. */
  drop(guildId: string, id: string): Promise<void>;
}

export interface PollStates {
  get(key: string): Promise<PollState | undefined>;
  /** A repeatable one may be lost with the machine's power: the poll is made again then. */
  save(state: PollState, how?: { readonly isRepeatable: boolean }): Promise<void>;
  all(): Promise<readonly PollState[]>;
}

/** What operators were last notified of, for each source. */
export interface NotifiedHealth {
  all(): Promise<ReadonlyMap<string, HealthNotice>>;
  note(notices: readonly (readonly [sourceKey: string, notice: HealthNotice])[]): Promise<void>;
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

/** What is to be remembered of a reading. */
export interface Remembered {
  /** As they are now. */
  readonly items: readonly KnownItem[];
  readonly habit: FeedHabit;
  /** Of those that were looked at in this reading, new and edited ones. */
  readonly wanted: readonly WantedItem[];
}

export interface SeenItems {
  /** What is remembered of a source's items and habits. */
  recall(sourceKey: string): Promise<SourceMemory>;
  /** Which watches wanted each of these items so far; without those that it is no longer remembered of. */
  wantedBefore(
    items: readonly Pick<Item, "id" | "seenAt">[],
    now: number,
  ): Promise<ReadonlyMap<string, readonly Wanted[]>>;
  /** Remembers a reading, its items until they have been out of the feed for the retention time. */
  mark(sourceKey: string, shown: Remembered, now: number): Promise<void>;
  /** All items of a source are new again. */
  forget(sourceKey: string): Promise<void>;
}
