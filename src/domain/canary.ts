/** Where the canary, an invented item that goes the whole way of real ones, was lost. */
export type CanaryLoss = "not-polled" | "not-read" | "not-matched" | "no-alert" | "no-return" | "store-failed";

/** How the canary is; instants in milliseconds since the epoch. */
export interface CanaryState {
  readonly cameThroughAt?: number;
  /** The same on the clock that nobody sets. */
  readonly cameThroughElapsed?: number;
  /** Since when and where it is lost, and how many times in a row. */
  readonly lost?: { readonly since: number; readonly where: CanaryLoss; readonly times: number };
}

/** What operators are notified of. */
export type CanaryChange = { readonly code: "lost"; readonly where: CanaryLoss } | { readonly code: "back" };
