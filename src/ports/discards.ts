import type { Discarded } from "../domain/discarded.ts";

/** What was held and never became an alert, as the account remembers it. */
export interface Discards {
  note(discarded: readonly Discarded[]): Promise<void>;
  of(guildId: string): Promise<readonly Discarded[]>;
  /** The guilds in which something was discarded that had matched since then. */
  guildsWithMatches(since: number): Promise<ReadonlySet<string>>;
}
