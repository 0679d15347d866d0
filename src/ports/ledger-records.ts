import type { GuildDay, WatchDay } from "../domain/ledger.ts";

/** What each day brought each watch, kept for years. Every read throws when the store fails and never reads as “not found”. */
export interface Ledger {
  /** In the order of the days (ISO dates). */
  guildDays(guildId: string, days: readonly string[]): Promise<readonly (GuildDay | undefined)[]>;
  watchDays(guildId: string, watchId: string, days: readonly string[]): Promise<readonly (WatchDay | undefined)[]>;
  /** A day that runs. */
  note(day: GuildDay): Promise<void>;
  /** Writes what watches found, then the day: a crash between the two repeats it, and it comes out the same. */
  close(day: GuildDay, found: readonly WatchDay[]): Promise<void>;
}
