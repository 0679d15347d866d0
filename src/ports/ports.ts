/** Every door to the outside, in one file: what the pure parts ask for, and `src/app.ts` connects. What goes through them is of `src/domain`. */
import type { APIInteractionResponseCallbackData } from "discord-api-types/v10";
import type { BackTest } from "../domain/back-test.ts";
import type { Between } from "../domain/between.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import type { CronTimes } from "../domain/cron-times.ts";
import type { DayAccount } from "../domain/day-account.ts";
import type { Discarded } from "../domain/discarded.ts";
import type { Enriched } from "../domain/enriched.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { FollowedSource, PolledSource } from "../domain/followed-source.ts";
import type { AccessLevel, Guild, GuildSources, SourceChange, Watchlist } from "../domain/guild.ts";
import type { FactChange, GuildFacts } from "../domain/guild-facts.ts";
import type { Item } from "../domain/item.ts";
import type { ItemJourney } from "../domain/item-journey.ts";
import type { ItemRow } from "../domain/item-row.ts";
import type { KeptItem } from "../domain/kept-item.ts";
import type { Looker } from "../domain/looker.ts";
import type { Match } from "../domain/match.ts";
import type { EntityNames } from "../domain/names.ts";
import type { PageReading, ReadableItem } from "../domain/page-reading.ts";
import type { PostOutcome, ReadBack } from "../domain/post-outcome.ts";
import type { PollState, Source } from "../domain/source.ts";
import type { SourceCheck } from "../domain/source-check.ts";
import type { StatusReport } from "../domain/status-report.ts";
import type { Alert, Reply, Story } from "../domain/story.ts";
import type { ThreadOutcome } from "../domain/thread-outcome.ts";
import type { Watch, WatchHit } from "../domain/watch.ts";
import type { WatchDraft } from "../domain/watch-draft.ts";
import type { Clock } from "../lib/clock.ts";

/** Discord's own message JSON: what a command answers, what a card is; with an answer, and there alone, text files may go. */
export type Message = APIInteractionResponseCallbackData & { readonly files?: readonly TextFile[] };

export interface TextFile {
  /** With its ending, such as `watchlist.yaml`; letters, digits, dots, dashes alone: Discord changes others. */
  readonly name: string;
  readonly text: string;
}

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
  /** Those with a critical alert that is to ping once more unless somebody answers it. */
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
export interface ItemRows {
  note(rows: readonly { readonly address: string; readonly row: ItemRow }[]): Promise<void>;
  /** What is known of an address in each of these sources; `address` as `sameAddress` writes it. */
  find(address: string, sourceKeys: readonly string[]): Promise<readonly ItemRow[]>;
}

/** Items as they were matched, kept for some weeks to try watches on. */
export interface KeptItems {
  note(kept: readonly KeptItem[]): Promise<void>;
  /** Some at a time; an item whose journey a crash repeated may come twice. */
  newestFirst(): AsyncIterable<readonly KeptItem[]>;
}

export interface Seen {
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

export interface Sender {
  /** `replyTo` is the message that it answers to. */
  post(channelId: string, message: Message, nonce: string, replyTo?: string): Promise<PostOutcome>;
  edit(channelId: string, messageId: string, message: Message): Promise<PostOutcome>;
  /** Looks among the bot's own messages, by the card's footer, from `since` (milliseconds since the epoch) on. */
  readBack(channelId: string, shortId: string, since: number): Promise<ReadBack>;
  /** Until when nothing is posted in any channel, because too much was refused lately; `undefined` when posting goes on. */
  pausedUntil?(): number | undefined;
}

/** Draws the newest state of a story for one channel. */
export type DrawCard = (story: Story, alert: Alert) => Message;

/** Draws a list of held alerts; `footer` is to be its embed's footer. */
export type DrawBulletin = (bulletin: Bulletin, footer: string) => Message;

/** Draws a material update, to stand under the alert. */
export type DrawReply = (story: Story, alert: Alert, reply: Reply) => Message;

/** What can be asked of channels themselves. */
export interface Places {
  /** Opens a thread under a message and says `message` in it; one message has one thread at most. */
  openThread(channelId: string, messageId: string, name: string, message: Message): Promise<ThreadOutcome>;
  /** Whether everyone on the server can read a channel; `false` also where that cannot be found out. */
  readableByEveryone(channelId: string): Promise<boolean>;
  /** What keeps the bot from posting in a channel, and what to do, in one sentence; `undefined` when nothing does, or where that cannot be found out. */
  troubleIn(channelId: string): Promise<string | undefined>;
}

/** One line to whoever runs a guild's bot: the ops channel, or the terminal. Never throws. */
export type Notify = (guildId: string, text: string) => Promise<void>;

/** What a command may reach. */
export interface Doors {
  readonly clock: Pick<Clock, "now">;
  readonly guilds: Guilds;
  readonly watchlists: Watchlists;
  readonly sources: SourceBook;
  readonly stories: Stories;
  /** Those of the files; a guild's own layer lies over them. */
  readonly facts: FactBase;
  readonly factLayers: FactLayers;
  /** Entities' names for `@entity` in queries. */
  readonly names: readonly EntityNames[];
  /** Named sets of languages for `lang:` and `in:`. */
  readonly languageSets: Readonly<Record<string, readonly string[]>>;
  readonly defaultGroup: string;
  /** No source may be asked more often, in milliseconds. */
  readonly pollFloorMs: number;
  /** IANA name of the zone in which dates are read where a guild chose none. */
  readonly timeZone: string;
  /** What the members of a role may do in every guild that says nothing else of it; by the role's id or name. */
  readonly roleLevels: ReadonlyMap<string, AccessLevel>;
  /** Polls a source at once and answers with what it found. */
  readonly checkSource: (key: string) => Promise<SourceCheck>;
  /** Reads a feed, or the one that a web page names, without remembering anything of it. */
  readonly previewFeed: (url: string, looker: Looker) => Promise<SourceCheck>;
  /** Opens a web page or a feed; nothing is remembered. */
  readonly readPage: (url: string, looker: Looker) => Promise<PageReading>;
  /** What an item shows besides its words, as it is known when the item is matched. */
  readonly enrich: (item: ReadableItem) => Enriched;
  readonly held: HeldMatches;
  readonly drafts: SourceDrafts;
  readonly watchDrafts: WatchDrafts;
  readonly watchFiles: WatchFiles;
  /** Tries a query on what was read in the last weeks; `watchId` is the watch that it is to change. Takes a second or two at most. */
  readonly backTest: (query: string, guildId: string, watchId?: string) => Promise<BackTest>;
  /** Whether an address is of a site that the operator's catalogue reads. */
  readonly isShipped: (url: string) => boolean;
  /** Follows an item's address, or its id where it has none, through what the guild's sources showed. */
  readonly whyItem: (guildId: string, address: string) => Promise<ItemJourney>;
  /** Kept items of the guild's sources that hold all of these words, newest first; a second's worth of looking at most. */
  readonly findItems: (guildId: string, words: string, between: Between) => Promise<readonly KeptItem[]>;
  readonly status: (guildId: string) => Promise<StatusReport>;
  /** Tells a channel now, in one message, what is held for it; answers how many alerts that is. */
  readonly sendHeld: (guildId: string, channelId: string) => Promise<number>;
  /** A cron expression of five fields, read, or what is wrong with it. */
  readonly readCron: (expression: string) => CronTimes | { readonly problem: string };
  readonly account: (guildId: string, between: Between) => Promise<DayAccount>;
  readonly drawCard: DrawCard;
  readonly places: Places;
  /** Ids of the facts' entities that a story's reports name, in the order in which they stand there. */
  readonly namedIn: (story: Story) => Promise<readonly string[]>;
  /** Has the cards of a story that was changed drawn anew in their channels, soon. */
  readonly redraw: (story: Story) => void;
  /** Takes a joined report (the last, unless its item's id is given) into a story of its own; `undefined` where there is none. */
  readonly split: (story: Story, itemId?: string) => Promise<Story | undefined>;
}

/** Watches that somebody is about to save: kept until they say yes or no, an hour at most. */
export interface WatchDrafts {
  /** Answers its id. */
  keep(draft: WatchDraft, now: number): Promise<string>;
  get(guildId: string, id: string): Promise<WatchDraft | undefined>;
  drop(id: string): Promise<void>;
}

/** Watchlists as text, in the form of `watchlist.yaml`; dates in it are on the wall of `zone` (IANA). */
export interface WatchFiles {
  /** The operator's template as watches of a guild. */
  starters(guildId: string, zone: string): readonly Watch[];
  /** All of it or every problem at once; also of a part, without the key above the entries. */
  read(
    text: string,
    who: { readonly guildId: string; readonly zone: string; readonly by: string },
  ):
    | { readonly kind: "watches"; readonly watches: readonly Watch[] }
    | {
        readonly kind: "problems";
        readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[];
      };
  write(watches: readonly Watch[], zone: string): string;
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

/** Where items meet the watches of every guild. */
export interface Matching {
  match(
    item: Item,
    source: PolledSource,
    enriched: Enriched,
  ): readonly { readonly guildId: string; readonly watches: readonly WatchHit[] }[];
}
