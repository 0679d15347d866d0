import type { Source } from "./source.ts";

/** What a query would have caught of the items that are kept, and what it would lose. */
export interface BackTest {
  readonly items: number;
  /** How many of them are invented samples. */
  readonly samples: number;
  /** How many alerts they would have become; absent where they are too many to compare. */
  readonly stories?: number | undefined;
  /** The three newest, newest first. */
  readonly newest: readonly { readonly title: string; readonly source: Source }[];
  /** When the oldest item was first seen that it was tried on, in milliseconds since the epoch; absent where none is kept. */
  readonly since?: number;
  /** Given where the query is to change a watch. */
  readonly lost?: LostAlerts;
}

/** How many stories a changed watch would not have found, by what became of them. */
export type LostAlerts = Readonly<Record<"acknowledged" | "dismissed" | "open", number>>;
