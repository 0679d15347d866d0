import type { PostFailure } from "./post-failure.ts";

/** What became of a request to post or edit one message. */
export type PostOutcome =
  | { readonly kind: "posted"; readonly messageId: string }
  /** Nothing reached the channel, as far as the answer shows; another attempt is right. */
  | { readonly kind: "retry"; readonly failure: PostFailure; readonly afterMs?: number }
  /** The request may have taken effect: read back before another attempt. */
  | { readonly kind: "lost"; readonly failure: PostFailure }
  | { readonly kind: "no-access"; readonly failure: PostFailure }
  | { readonly kind: "unauthorized"; readonly failure: PostFailure }
  | { readonly kind: "refused"; readonly failure: PostFailure }
  | { readonly kind: "unknown-channel"; readonly failure: PostFailure }
  | { readonly kind: "unknown-message" };

export type ReadBack =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  /** No Read Message History here. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "retry"; readonly failure: PostFailure; readonly afterMs?: number };
