/** What became of all that a guild's sources showed on one day. */
export interface DayAccount {
  /** Items that were first seen then, as far as they are kept, and how many of them a watch found. */
  readonly seen: number;
  readonly found: number;
  /** How many were older than the backfill when their source was first read: no watch was asked. */
  readonly tooOld: number;
  /** What became of those found, by channel, in one line whose sums balance. */
  readonly line: string;
  /** What holds those that are held, in words; absent where none are. */
  readonly held?: string | undefined;
}
