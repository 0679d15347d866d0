/** What is stored of each guild itself. Every read throws when the store fails and never reads as “not found”. */
import type { Duty } from "../domain/duty.ts";
import type { FactDraft } from "../domain/fact-form.ts";
import type { FactImport } from "../domain/fact-import.ts";
import type { Guild, Watchlist } from "../domain/guild.ts";
import type { FactChange, GuildFacts } from "../domain/guild-facts.ts";
import type { Watch } from "../domain/watch.ts";
import type { WatchDraft } from "../domain/watch-draft.ts";
import type { Rewritten } from "./source-records.ts";

export interface Guilds {
  get(guildId: string): Promise<Guild | undefined>;
  /** Throws when the guild is unknown. */
  change(guildId: string, edit: (guild: Guild) => Guild): Promise<Guild>;
}

export interface GuildRecords extends Guilds {
  all(): Promise<readonly Guild[]>;
  /** Stores a guild unless it is known; answers whether it is new. One that had left is followed for again. */
  welcome(guild: Guild): Promise<boolean>;
}

export interface Watchlists {
  of(guildId: string): Promise<Watchlist>;
  change(guildId: string, edit: (watches: readonly Watch[]) => readonly Watch[]): Promise<Watchlist>;
}

export interface WatchlistRecords extends Watchlists {
  /** Calls back with a watchlist as it is and as it was, once the change is on disk. */
  onChange(listener: (after: Watchlist, before: Watchlist) => void): void;
}

/** Watches that somebody is about to save: kept until they say yes or no, an hour at most. */
export interface WatchDrafts {
  /** Answers its id. */
  keep(draft: WatchDraft, now: number): Promise<string>;
  get(guildId: string, id: string): Promise<WatchDraft | undefined>;
  /** Only a guild's own. */
  drop(guildId: string, id: string): Promise<void>;
}

/** Facts of a file that somebody is about to save: kept until they say yes or no, an hour at most. */
export interface FactImports {
  /** Answers its id. */
  keep(draft: FactImport, now: number): Promise<string>;
  get(guildId: string, id: string): Promise<FactImport | undefined>;
  /** Only a guild's own. */
  drop(guildId: string, id: string): Promise<void>;
}

/** Forms about facts that somebody filled in: kept until they are saved, proposed or dropped, an hour at most. */
export interface FactDrafts {
  /** Answers its id, which is the one given where there is one. */
  keep(draft: FactDraft, now: number, id?: string): Promise<string>;
  get(guildId: string, id: string): Promise<FactDraft | undefined>;
  /** Only a guild's own. */
  drop(guildId: string, id: string): Promise<void>;
}

/** Who has the watch in each guild. */
export interface Duties {
  /** Nobody where nothing is stored. */
  of(guildId: string): Promise<Duty>;
  /** One edit at a time. */
  change(guildId: string, edit: (duty: Duty) => Duty): Promise<Duty>;
  all(): Promise<readonly Duty[]>;
}

/** What each guild did to the facts that it is shown; never seen by another. */
export interface FactLayers {
  of(guildId: string): Promise<GuildFacts>;
  append(guildId: string, change: FactChange): Promise<Rewritten<GuildFacts>>;
  /** All of it, where a change is taken back as if it had never been. */
  rewrite(guildId: string, edit: (facts: GuildFacts) => GuildFacts): Promise<Rewritten<GuildFacts>>;
}
