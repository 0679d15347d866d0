import type { Account } from "./account.ts";
import type { CanaryState } from "./canary.ts";
import type { StoreState } from "./store-state.ts";
import type { Delivery } from "./story.ts";

export interface StatusReport {
  readonly startedAt: number;
  readonly sources: {
    readonly total: number;
    readonly read: number;
    readonly failing: number;
    readonly waiting: number;
  };
  readonly watches: { readonly active: number; readonly paused: number; readonly ended: number };
  readonly alerts: Readonly<Record<"open" | "acknowledged" | "dismissed" | "removed", number>>;
  readonly deliveries: Readonly<Record<Delivery["state"], number>>;
  readonly inbox: number;
  /** What waits for a person's decision, by the name of its source. */
  readonly undecided?: readonly { readonly source: string; readonly items: number }[];
  /** All posting pauses until then, because Discord refused too many requests; milliseconds since the epoch. */
  readonly pausedUntil?: number | undefined;
  /** How many reports are kept of the server, and how many may be. */
  readonly kept?: { readonly reports: number; readonly most: number };
  /** How full the store was found last. */
  readonly store?: StoreState | undefined;
  /** How the invented item does that is sent through the whole journey every few minutes; instants in milliseconds since the epoch. */
  readonly canary?: CanaryState;
  /** What became of all that matched since the watch was handed over last. */
  readonly sinceHandover?: { readonly at: number; readonly account: Account };
  /** What became of all that matched since midnight UTC. */
  readonly today: Account;
}
