import type { Absence } from "../domain/absence.ts";
import type { RestoredMark } from "../domain/restored-mark.ts";
import type { StoreSize } from "../domain/store-state.ts";
import type { UnreadableRecord } from "../domain/unreadable-record.ts";
import type { BulletinRecords, FoundLists, InboxRecords, StoryRecords } from "./alert-records.ts";
import type { AuditLog, RefusalRecords } from "./audit-records.ts";
import type { Discards } from "./discards.ts";
import type {
  Duties,
  FactDrafts,
  FactImports,
  FactLayers,
  GuildRecords,
  WatchDrafts,
  WatchlistRecords,
} from "./guild-records.ts";
import type { Ledger } from "./ledger-records.ts";
import type {
  ItemLog,
  NotifiedHealth,
  PollStates,
  RecentItems,
  SeenItems,
  SourceDrafts,
  SourceRecords,
} from "./source-records.ts";

/** Everything that is remembered, one repository a kind. */
export interface Repositories {
  readonly audit: AuditLog;
  readonly bulletins: BulletinRecords;
  readonly discards: Discards;
  readonly duties: Duties;
  readonly factImports: FactImports;
  readonly factDrafts: FactDrafts;
  readonly factLayers: FactLayers;
  /** Lists that people asked for. */
  readonly foundLists: FoundLists;
  readonly guilds: GuildRecords;
  readonly inbox: InboxRecords;
  readonly itemLog: ItemLog;
  readonly ledger: Ledger;
  readonly notifiedHealth: NotifiedHealth;
  readonly pollStates: PollStates;
  readonly recentItems: RecentItems;
  readonly refusals: RefusalRecords;
  /** Of a store that was put back from a backup not long ago. */
  readonly restored: RestoredMark | undefined;
  readonly seenItems: SeenItems;
  readonly sourceDrafts: SourceDrafts;
  readonly sources: SourceRecords;
  readonly stories: StoryRecords;
  readonly watchDrafts: WatchDrafts;
  readonly watchlists: WatchlistRecords;
  readonly heartbeat: StoreHeartbeat;
  readonly room: StoreRoom;
}

/** How much room the store takes, and what may go for more. */
export interface StoreRoom {
  size(): Promise<StoreSize>;
  /** So much earlier than usual records may go at most, in milliseconds. */
  readonly longestMs: number;
  /** Removes what is finished and would go within `ms`, but for the last days; answers how many records. */
  removeEarly(now: number, ms: number): Promise<number>;
}

/** Instants in milliseconds since the epoch. */
export interface StoreHeartbeat {
  /** Remembers for some days that nothing was watched. */
  wasAway(absence: Absence): Promise<void>;
  absences(): Promise<readonly Absence[]>;
  /** Shows that the store takes writes: throws when it does not, or did not take another one lately. */
  beat(at: number): Promise<void>;
  /** What of the store is not in its place any more; `undefined` while all is. */
  missing(): string | undefined;
  /** The records that were met, cannot be read and are left out. */
  unreadable(): readonly UnreadableRecord[];
  /** Whether operators were notified of something that is said once and for all. */
  wasNotified(what: string): Promise<boolean>;
  noteNotified(what: string): Promise<void>;
  /** When the store was last written to by a bot that ran; `undefined` in a new one. */
  last(): Promise<number | undefined>;
}
