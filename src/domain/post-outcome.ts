/** What became of a request to post or edit one message. */
export type PostOutcome =
  | { readonly kind: "posted"; readonly messageId: string }
  /** Nothing reached the channel, as far as the answer tells; another attempt is right. */
  | { readonly kind: "retry"; readonly reason: string; readonly afterMs?: number }
  /** The request may have taken effect: read back before another attempt. */
  | { readonly kind: "lost"; readonly reason: string }
  | { readonly kind: "no-access"; readonly reason: string }
  | { readonly kind: "unauthorized"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown-channel"; readonly reason: string }
  | { readonly kind: "unknown-message" };

export type ReadBack =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  /** No Read Message History here. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "retry"; readonly reason: string; readonly afterMs?: number };
