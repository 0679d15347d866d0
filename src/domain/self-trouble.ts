import type { CanaryLoss } from "./canary.ts";
import type { ClockChange } from "./clock-change.ts";
import type { StoreState } from "./store-state.ts";

/** What the bot finds wrong with itself, said by `describeSelfTrouble`. */
export type SelfTrouble =
  | { readonly code: "store-not-writable" }
  /** It is over its bound, and nothing more may go. */
  | { readonly code: "store-over-bound"; readonly store: StoreState }
  /** The file that is open is not the one any more that a start would open. */
  | { readonly code: "store-taken-away" }
  | { readonly code: "records-unreadable"; readonly records: number }
  | { readonly code: "discord-not-connected" }
  /** Another program answers with the same token. */
  | { readonly code: "token-shared" }
  /** So many channels take no alerts, and nobody on their servers could be notified. */
  | { readonly code: "nobody-hears"; readonly channels: number }
  | { readonly code: "clock-changed"; readonly change: ClockChange }
  /** So much work goes on for longer than any can, the oldest for so long. */
  | { readonly code: "stuck"; readonly work: StuckWork; readonly count: number; readonly longestMs: number }
  | { readonly code: "canary-lost"; readonly where: CanaryLoss }
  | { readonly code: "canary-not-back" }
  /** It did not come through for so long. */
  | { readonly code: "canary-late"; readonly afterMs: number };

/** What may come not to end: a poll of a source, a call of the store, a request to Discord. */
export type StuckWork = "poll" | "store-call" | "discord-call";
