import type { Enriched, KeptReading } from "../domain/enriched.ts";
import type { PolledSource } from "../domain/followed-source.ts";
import type { Gist } from "../domain/gist.ts";
import type { Item } from "../domain/item.ts";
import type { Reading } from "../domain/reading.ts";
import type { Validators } from "../domain/source.ts";
import type { Clock } from "../lib/clock.ts";
import type { Inbox } from "../ports/alert-records.ts";
import type { Matching } from "../ports/matching.ts";
import type { ItemLog, PollStates, RecentItems, SeenItems } from "../ports/source-records.ts";

export interface Polling {
  /** No source is asked more often, in milliseconds. */
  readonly floorMs: number;
  /** How old an item of a source's first reading may be and still alert, in milliseconds. */
  readonly backfillMs: number;
  /** The share of a gap, 0 to 1, by which it is drawn out at random so that sources do not fall due together. */
  readonly jitter: number;
  /** More new items than this in one reading are held until a person decides. */
  readonly brake: number;
}

export interface PollDeps {
  readonly pollStates: PollStates;
  readonly read: (source: PolledSource, validators: Validators) => Promise<Reading>;
  /** With what was recognised of an item that is kept, only the rest is read of it. */
  readonly enrich: (item: Item, kept?: KeptReading) => Enriched;
  /** What was recognised of an item that matched; absent where that is nothing. */
  readonly gist: (item: Item, enriched: Enriched) => Promise<Gist | undefined>;
  readonly seenItems: Pick<SeenItems, "recall" | "wantedBefore" | "mark">;
  readonly matching: Matching;
  readonly inbox: Inbox;
  readonly itemLog: ItemLog;
  readonly recentItems: Pick<RecentItems, "note">;
  readonly polling: Polling;
  /** A person asked for this poll: that it fails changes nothing of when the source is asked. */
  readonly isByHand?: boolean;
  readonly clock: Clock;
  /** 0 to 1, like `Math.random`. */
  readonly random: () => number;
}
