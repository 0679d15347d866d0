/** What an entry can be recognised by, as short fingerprints; each empty where it has none. */
export interface Evidence {
  /** Empty also where the guid only repeats the link. */
  readonly guid: string;
  /** Path and parameters, without the host. */
  readonly link: string;
  readonly host: string;
  readonly fragment: string;
  /** Title and text. */
  readonly words: string;
  /** Only of a text that is long enough to be an article's own. */
  readonly text: string;
  /** Two letters a word of the title, so that titles can be compared. */
  readonly title: string;
  /** Seconds since the epoch, 0 where it has none that is believed. */
  readonly date: number;
}

/** An item that a source showed: what it looked like when it was last shown, without its words. */
export interface KnownItem extends Evidence {
  readonly id: string;
  /** Seconds since the epoch; 0 where only an earlier version knew when. */
  readonly firstSeenAt: number;
  /** The last day on which it was in the feed; days are counted from the epoch. */
  readonly shownOn: number;
  /** The last day on which an edit of it was followed, and how many were on that day. */
  readonly editedOn: number;
  readonly edits: number;
}

/** So many edits of an item are followed on one day: titles that count comments change at each reading. */
export const followedEdits = 6;

/** How often the items of a feed kept something between two readings, and how often they did not, though they were the same. */
export type Constancy = readonly [kept: number, changed: number];

/** How one feed treats its items, over many readings. */
export interface FeedHabit {
  readonly guid: Constancy;
  readonly link: Constancy;
  readonly date: Constancy;
  readonly fragment: Constancy;
  /** How often a guid was met on another item than before. */
  readonly guidsReused: number;
}

/** What is remembered of a source. */
export interface SourceMemory {
  readonly items: readonly KnownItem[];
  readonly habit: FeedHabit;
  /** Keys (`Item.keys`) that earlier versions remembered instead. */
  readonly oldMarks: ReadonlySet<string>;
}

export const newHabit: FeedHabit = { guid: [0, 0], link: [0, 0], date: [0, 0], fragment: [0, 0], guidsReused: 0 };

export const emptyMemory: SourceMemory = { items: [], habit: newHabit, oldMarks: new Set() };
