import type { PostFailure } from "./post-failure.ts";

export type ThreadFailure = PostFailure | { readonly code: "no-thread-permissions" };

/** What came of a wish to talk about an alert in a thread of its own. */
export type ThreadOutcome =
  | { readonly kind: "opened" | "exists"; readonly threadId: string }
  /** There are no threads here: the terminal has none. */
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly failure: ThreadFailure };
