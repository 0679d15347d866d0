import type { DayAccount } from "../domain/account.ts";
import type { AuditEntry } from "../domain/audit.ts";
import type { BackTest } from "../domain/back-test.ts";
import type { Between } from "../domain/between.ts";
import type { CronTimes } from "../domain/cron-times.ts";
import type { Enriched, KeptReading } from "../domain/enriched.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { FollowedKey } from "../domain/followed-source.ts";
import type { PlaceNames } from "../domain/gazetteer.ts";
import type { AccessLevel, Guild } from "../domain/guild.ts";
import type { HeldAlerts } from "../domain/held-alerts.ts";
import type { ItemJourney } from "../domain/item-journey.ts";
import type { JoinOutcome } from "../domain/join-outcome.ts";
import type { KeptItem } from "../domain/kept-item.ts";
import type { LedgerPart } from "../domain/ledger.ts";
import type { Looker } from "../domain/looker.ts";
import type { Destination } from "../domain/move-story.ts";
import type { NamedEntity } from "../domain/named-entity.ts";
import type { EntityNames } from "../domain/names.ts";
import type { PageReading, ReadableItem } from "../domain/page-reading.ts";
import type { SourceCheck, TooSoon } from "../domain/source-check.ts";
import type { StatusReport } from "../domain/status-report.ts";
import type { Story } from "../domain/story.ts";
import type { TestOutcome } from "../domain/test-alert.ts";
import type { Trend } from "../domain/trend.ts";
import type { Watch } from "../domain/watch.ts";
import type { Clock } from "../lib/clock.ts";
import type { Quotas } from "../lib/quotas.ts";
import type { AlertLists, HeldMatches, Stories } from "../ports/alert-records.ts";
import type { AuditLog } from "../ports/audit-records.ts";
import type { Channels, DrawCard } from "../ports/chat.ts";
import type { FactDrafts, FactLayers, Guilds, WatchDrafts, Watchlists } from "../ports/guild-records.ts";
import type { SourceBook, SourceDrafts } from "../ports/source-records.ts";
import type { DutyContext } from "./duty-context.ts";
import type { FactFileContext } from "./fact-files.ts";
import type { Rates } from "./rates.ts";
import type { WatchFiles } from "./watch-files.ts";

/** What commands and buttons may reach, by noun; each declares the parts that it needs. */
export interface CommandContext {
  readonly clock: Pick<Clock, "now">;
  readonly server: ServerContext;
  readonly watches: WatchContext;
  readonly sources: SourceContext;
  readonly alerts: AlertContext;
  readonly account: AccountContext;
  readonly duty: DutyContext;
  readonly trends: TrendContext;
  readonly facts: FactContext;
  readonly factFiles: FactFileContext;
  readonly factDrafts: FactDrafts;
  readonly audit: AuditContext;
}

export type ContextPart = keyof CommandContext;

/** These parts of the context: `Needs<"facts" | "server">`. */
export type Needs<Part extends ContextPart> = Pick<CommandContext, Part>;

/** What servers have set, and what holds where one has set nothing. */
export interface ServerContext {
  readonly guilds: Guilds;
  /** IANA name of the zone in which dates are read where a guild chose none. */
  readonly timeZone: string;
  /** What the members of a role may do in every guild that says nothing else of it; by the role's id or name. */
  readonly roleLevels: ReadonlyMap<string, AccessLevel>;
  /** How much each server may have and how often it may ask; no limits when absent. */
  readonly limits?: ServerLimits;
}

export interface ServerLimits {
  readonly quotas: Quotas;
  readonly rates: Rates;
}

export interface WatchContext {
  readonly lists: Watchlists;
  readonly drafts: WatchDrafts;
  readonly files: WatchFiles;
  /** Entities' names for `@entity` in queries. */
  readonly names: readonly EntityNames[];
  /** Named sets of languages for `lang:` and `in:`. */
  readonly languageSets: Readonly<Record<string, readonly string[]>>;
  /** Which entities of the facts a text names, in any script; it knows all of them, and the caller may see those in `names`. */
  readonly entities: EntityFinder;
  /** For `place:`. */
  readonly places: PlaceNames;
  /** What the regular expressions of watches that look cost together, in steps for each letter of an item. */
  readonly regexWork: (watches: readonly Watch[]) => number;
  /** What an item shows besides its words, as it is known when the item is matched; `kept` is what was recognised of it before. */
  readonly enrich: (item: ReadableItem, kept?: KeptReading) => Enriched;
  /** Tries a query on what was read in the last weeks; `watchId` is the watch that it is to change. Takes a second or two at most. */
  readonly backTest: (query: string, guildId: string, watchId?: string) => Promise<BackTest>;
}

export interface EntityFinder {
  /** Ids of those whose name the text is as a whole. */
  called(text: string): Promise<readonly string[]>;
  /** Those that are named somewhere in it, in that order. */
  find(item: Pick<ReadableItem, "title" | "text">): Promise<readonly NamedEntity[]>;
}

export interface SourceContext {
  readonly book: SourceBook;
  readonly drafts: SourceDrafts;
  readonly held: HeldMatches;
  /** No source may be asked more often, in milliseconds. */
  readonly pollFloorMs: number;
  /** Whether an address is of a site that the operator's catalogue reads. */
  readonly isShipped: (url: string) => boolean;
  /** Polls a source, unless it was asked just now or its site asks to be left alone, and answers with what it found. */
  readonly check: (followed: FollowedKey) => Promise<SourceCheck | TooSoon>;
  /** Reads what is at an address, or what that leads to, without remembering anything of it. */
  readonly preview: (url: string, looker: Looker) => Promise<SourceCheck>;
  /** Opens a web page or a feed; nothing is remembered. */
  readonly readPage: (url: string, looker: Looker) => Promise<PageReading>;
}

export interface AlertContext {
  readonly stories: Stories;
  readonly lists: AlertLists;
  readonly channels: Channels;
  readonly drawCard: DrawCard;
  /** Has the cards of a story that was changed drawn again in their channels, soon. */
  readonly redraw: (story: Story) => void;
  /** Takes a report (the last, unless its item's id is given) into a story of its own; `undefined` where there is none. */
  readonly split: (story: Story, itemId?: string, by?: string) => Promise<Story | undefined>;
  /** Joins a story to the one that it possibly is, or to another; its reports come back when one of them is split off. */
  readonly join: (
    story: Story,
    how?: { readonly intoId?: string; readonly by?: string | undefined },
  ) => Promise<JoinOutcome>;
  /** Ids of the facts' entities that a story's reports name, in the order in which they come there. */
  readonly namedIn: (story: Story) => Promise<readonly string[]>;
  /** Posts now, in one message, what is held for a channel; answers how many alerts that is. */
  readonly sendHeld: (guildId: string, channelId: string) => Promise<number>;
  /** What is held for each channel, and why. */
  readonly held: (guildId: string) => Promise<readonly HeldAlerts[]>;
  /** What waits for these channels goes to another; answers how many alerts that is. */
  readonly move: (guildId: string, from: readonly string[], to: Destination) => Promise<number>;
  /** Sends an alert labelled TEST on the whole way of real ones into a channel, and waits until it is posted; nothing of it stays. */
  readonly sendTest: (channelId: string) => Promise<TestOutcome>;
  /** When a digest is due: a cron expression of five fields, read; `undefined` where it is none or never comes. */
  readonly readCron: (expression: string) => CronTimes | undefined;
}

/** What people changed, and who did. */
export interface AuditContext {
  readonly log: AuditLog;
  /** Leaves a record of what one command or press changed. */
  readonly note: (entry: Omit<AuditEntry, "number" | "at">) => Promise<AuditEntry>;
  /** Somebody was refused what they may not do. */
  readonly refused: (way: string, guildId: string, userId: string) => Promise<void>;
  /** What this command or press does has undone an earlier entry. */
  readonly undid: (number: number) => void;
}

/** What became of every item. */
export interface AccountContext {
  readonly status: (guildId: string) => Promise<StatusReport>;
  readonly ofDay: (guildId: string, between: Between) => Promise<DayAccount>;
  /** Follows an item's address, or its id where it has none, through what the guild's sources showed. */
  readonly whyItem: (guildId: string, address: string) => Promise<ItemJourney>;
  /** Kept items of the guild's sources that hold all of these words and led to no alert, newest first; a second's worth of looking at most. */
  readonly findItems: (guildId: string, words: string, between: Between) => Promise<readonly KeptItem[]>;
}

/** Who has the watch. */
export interface TrendContext {
  /** The last days of a watch beside what is usual; `days` is how many are shown at most. */
  readonly ofWatch: (guild: Guild, watch: Watch, by: LedgerPart, days: number) => Promise<Trend>;
}

export interface FactContext {
  /** The facts of the files, as far as the caller's server may see them; a guild's own layer goes on top of them. */
  readonly base: FactBase;
  /** The same for a server: the operator says how far it may see. */
  readonly baseFor: (guildId: string) => FactBase;
  readonly layers: FactLayers;
  readonly defaultGroup: string;
}
