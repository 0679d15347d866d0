import type { Match } from "./match.ts";
import type { Alert } from "./story.ts";

/** What became of one item in one channel; exactly one of these. */
export const outcomes = [
  "posted",
  "merged",
  "rolled up",
  "held",
  "muted",
  "waiting",
  "unsure",
  "removed",
  "dead",
  "discarded",
  "unrouted",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What holds an item back: its alert, or already its match. In the order in which they are listed. */
export const holds = [
  "digest",
  "quiet",
  "brake",
  "move",
  "burst",
  "cooldown",
  "surge",
  "first-day",
  "new-source",
] as const satisfies readonly NonNullable<Alert["hold"] | Match["heldFor"]>[];
export type Hold = NonNullable<Alert["hold"] | Match["heldFor"]>;

/** How many (item, channel) pairs had each outcome, and what holds the held ones: counted from the records as they are, never counted up. */
export interface Account {
  /** Their sum is what matched. */
  readonly became: ReadonlyMap<Outcome, number>;
  readonly held: ReadonlyMap<Hold, number>;
}

/** What became of all that a guild's sources showed on one day. */
export interface DayAccount extends Account {
  /** Items that were first seen then, as far as they are kept, and how many of them a watch found. */
  readonly seen: number;
  readonly found: number;
  /** How many were older than the backfill when their source was first read: no watch was asked. */
  readonly tooOld: number;
  /** How many items were found edited then, and of how many of them not every edit was followed, because there were too many. */
  readonly edited: { readonly items: number; readonly tooOften: number };
}

/** What became of an item in a channel that it was meant for. `isFirst`: it is the one that the channel's alert was opened with. */
export function outcomeIn(alert: Alert | undefined, isFirst: boolean): Outcome {
  if (alert === undefined) return "unrouted";
  if (alert.removed) return "removed";
  switch (alert.delivery.state) {
    case "delivered":
      return isFirst ? "posted" : "merged";
    case "bundled":
      return "rolled up";
    case "held":
    case "muted":
    case "unsure":
    case "dead":
      return alert.delivery.state;
    default:
      return "waiting";
  }
}
