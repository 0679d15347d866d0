/** What is stored of alerts: from a match that waits to a list that was posted. Every read throws when the store fails and never reads as “not found”. */
import type { Account } from "../domain/account.ts";
import type { Between } from "../domain/between.ts";
import type { BrakeBulletin, Bulletin, LiveCard } from "../domain/bulletin.ts";
import type { FoundList } from "../domain/found-list.ts";
import type { Match } from "../domain/match.ts";
import type { BrakeNotice } from "../domain/notice.ts";
import type { Alert, Story } from "../domain/story.ts";
import type { Doer } from "../domain/story-deed.ts";
import type { AlertState } from "../domain/triage.ts";

/** Stories one at a time. */
export interface Stories extends Pick<StorySearch, "matching" | "isSearchable"> {
  get(id: string): Promise<Story | undefined>;
  put(story: Story): Promise<void>;
  /** One edit at a time for each story; answers the story as stored, or `undefined` when there is none. */
  change(id: string, edit: (story: Story) => Story): Promise<Story | undefined>;
  /** The story with all of its reports, those too for which its record has no room. */
  whole(story: Story): Promise<Story>;
  /** The story of a guild that an item is a report of. */
  ofItem(guildId: string, itemId: string): Promise<Story | undefined>;
  byShortId(guildId: string, shortId: string): Promise<Story | undefined>;
  /** Newest first; `skip` leaves out so many of the newest. */
  recent(guildId: string, limit: number, skip?: number): Promise<readonly Story[]>;
  /** All of a guild that are kept, newest first, as many as are asked for; those that come meanwhile are not among them. */
  newestFirst(guildId: string): AsyncIterable<Story>;
}

/** A word with its spellings; `begins` where the word may go on behind it. */
export type SoughtWord = readonly { readonly text: string; readonly begins: boolean }[];

/** Finds stories by words, without reading the others. */
export interface StorySearch {
  /** Of a guild those in which each of the words is, newest first, as many as are asked for. */
  matching(guildId: string, words: readonly SoughtWord[]): AsyncIterable<Story>;
  /** Whether none can be missed: after an update the words of what was kept before are still being read. */
  isSearchable(): boolean;
  /** Reads those, or as many as there is time for; throws when the store fails. */
  completeWords(stopping?: AbortSignal): Promise<void>;
}

/** Which stories are due, and what channels were sent lately: what digests, reminders, limits and surges go by. */
export interface StoryTimes {
  /** Those with an alert, or an update of one, whose hold ends by then, oldest first. */
  heldUntil(instant: number): Promise<readonly Story[]>;
  /** Those with an alert that is to ping once more unless somebody answers it. */
  unanswered(): Promise<readonly Story[]>;
  /** Those with an alert whose thread lacks reports. */
  threaded(): Promise<readonly Story[]>;
  /** When the alerts of a channel were opened, of those opened after an instant. */
  openedSince(channelId: string, instant: number): readonly number[];
  /** When a channel was last given an alert of this watch that was not held, as far as is remembered. */
  lastAlertAt(channelId: string, watchId: string): number | undefined;
  /** When the latest alerts of a watch were given to a channel, those that a live card took among them. */
  broughtBy(channelId: string, watchId: string): readonly number[];
  /** The same of a source. */
  broughtFrom(channelId: string, sourceId: string): readonly number[];
}

/** How many reports there are, how many alerts in each state, and how many deliveries of theirs; what is not there is none. */
export interface AlertTotals {
  readonly reports: number;
  /** Each story once, in however many channels it is. */
  readonly alerts: ReadonlyMap<AlertState, number>;
  /** Once for each of its channels. */
  readonly deliveries: ReadonlyMap<Alert["delivery"]["state"], number>;
}

/** What became of the reports that joined stories on one day, and how many items that were first seen then are reported. */
export interface DayTotals extends Account {
  readonly found: number;
}

/** Stories as a whole: what the account is made of. */
export interface StoryLog {
  /** Of all guilds, those opened after an instant, in that order. */
  since(instant: number): Promise<readonly Story[]>;
  /** The guilds in which a report joined a story since then, samples left out. No story is read. */
  guildsReportedTo(since: number): Promise<ReadonlySet<string>>;
  /** Of every alert of a guild. No story is read. */
  totals(guildId: string): AlertTotals;
  /** Of one day of UTC, by an instant in it; waits until all stories are known that were opened after another. No story is read otherwise. */
  ofDay(guildId: string, instant: number, openedAfter: number): Promise<DayTotals>;
  /** The same of any span of time, without the items: stories are read of a day that the span cuts. */
  became(guildId: string, between: Between, openedAfter: number): Promise<Account>;
  /** Those of a guild that are open, or acknowledged and somebody's work, oldest first. */
  atWork(guildId: string): Promise<readonly Story[]>;
  /** Whether an item is a report of one of a guild's stories, as far as they are known. */
  isReported(guildId: string, itemId: string): boolean;
  /** Those found at the start with a delivery that is not over, of the last days, oldest first. */
  readonly unfinished: readonly Story[];
  /** As `ofItem`, among the stories that may still take reports: answers at once, also while older ones are still being read. */
  ofRecentItem(guildId: string, itemId: string): Promise<Story | undefined>;
  /** As `unfinished`, of those opened before, once they are read; throws when the store fails. */
  olderUnfinished(): Promise<readonly Story[]>;
  /** Of each guild that has more reports, finished stories go, the oldest first, but for those of the last days; answers how many went. */
  keepAtMost(reports: number, now: number): Promise<number>;
  /** As if it had never been. */
  remove(id: string): Promise<void>;
}

export interface StoryRecords extends Stories, StorySearch, StoryTimes, StoryLog {}

export interface Bulletins {
  get(id: string): Promise<Bulletin | undefined>;
  put(bulletin: Bulletin): Promise<void>;
  change(id: string, edit: (bulletin: Bulletin) => Bulletin): Promise<Bulletin | undefined>;
  /** The bulletin in this channel that lists the alert, or the update of one, whose delivery has this nonce. */
  listing(channelId: string, nonce: string): Promise<Bulletin | undefined>;
}

/** Lists that people asked for: kept for a day. */
export interface FoundLists {
  /** Answers its id. */
  keep(list: FoundList, now: number): Promise<string>;
  get(guildId: string, id: string): Promise<FoundList | undefined>;
}

/** The lists that buttons belong to: those that were posted, and those that somebody asked for. */
export interface AlertLists {
  posted(guildId: string, id: string): Promise<Bulletin | undefined>;
  readonly found: FoundLists;
}

/** The bulletins that go on living. */
export interface LiveCards {
  /** The live cards that take stories, or whose thread lacks some. */
  cards(): readonly LiveCard[];
}

export interface BulletinRecords extends Bulletins, LiveCards {
  /** Those that say what the brake holds, decided or not. */
  ofBrake(): Promise<readonly BrakeBulletin[]>;
  /** Those that have a line for a story. */
  showing(storyId: string): Promise<readonly Bulletin[]>;
  /** Those found at the start, oldest first. */
  readonly found: readonly Bulletin[];
}

export type DiscardedMatch = Match & { readonly discarded: NonNullable<Match["discarded"]> };

/** A match in the inbox, without what it says. */
export interface InboxLine {
  readonly id: string;
  readonly guildId: string;
  readonly matchedAt: number;
  /** `held` waits for a person's decision; `discarded` can be taken back. */
  readonly state: "ready" | "held" | "discarded";
}

/** Matches that are not alerts yet. What is read of one guild costs what that guild has. */
export interface Inbox {
  accept(matches: readonly Match[]): Promise<void>;
  remove(...matchIds: readonly string[]): Promise<void>;
  /** What is in it, in the order in which it is taken; nothing is read. */
  lines(): readonly InboxLine[];
  /** Those of these that are ready to become alerts, in this order. */
  ready(ids: readonly string[]): Promise<readonly Match[]>;
  /** Matches that are ready to become alerts, oldest first, of one guild or of all; held ones excluded. */
  waiting(guildId?: string): Promise<readonly Match[]>;
  /** Matches that wait for a person's decision: those of one guild, or of all. */
  held(guildId?: string): Promise<readonly Match[]>;
  /** Matches that were held and are to be no alerts, while they can be taken back. */
  discarded(guildId?: string): Promise<readonly DiscardedMatch[]>;
  /** Makes held matches ready. */
  release(matches: readonly Match[]): Promise<void>;
  discard(matches: readonly Match[], how: DiscardedMatch["discarded"]): Promise<void>;
  /** Discarded matches are held again. */
  holdAgain(matches: readonly Match[]): Promise<void>;
}

export interface InboxRecords extends Inbox {
  /** Calls back whenever matches became ready and are on disk. */
  onReady(listener: () => void): void;
}

/** What is held of one source, with the channels that it is meant for. */
export interface HeldMatch extends Match {
  readonly channelIds: readonly string[];
}

/** Who decides what becomes of held matches, and when. */
export interface HeldDecision extends Doer {
  /** What matched later is left as it is: who decides has not seen it. */
  readonly until?: number;
}

/** What waits for a person's decision: the brake holds it, or another site answered for its source. */
export interface HeldMatches {
  of(guildId: string, sourceKey: string): Promise<readonly HeldMatch[]>;
  /** Lets them become alerts; answers how many there were. */
  release(guildId: string, sourceKey: string, decision: HeldDecision): Promise<number>;
  discard(guildId: string, sourceKey: string, decision: HeldDecision): Promise<number>;
  /** Holds again what was discarded at that instant; answers how many that is, none where it is too long ago. */
  takeBack(guildId: string, sourceKey: string, discardedAt: number): Promise<number>;
  /** How many that would be. */
  discardedAt(guildId: string, sourceKey: string, at: number): Promise<number>;
  /** The source that a posted notice of the brake is about; `undefined` where that is no longer kept. */
  noticed(guildId: string, id: string): Promise<Pick<BrakeNotice, "sourceKey" | "source"> | undefined>;
}
