/** What became of all that a guild's sources showed on one day. */
export interface DayAccount {
  /** Items that were first seen then, as far as they are kept, and how many of them a watch found. */
  readonly seen: number;
  readonly found: number;
  /** What became of those found, by channel, in one line whose sums balance. */
  readonly line: string;
}
