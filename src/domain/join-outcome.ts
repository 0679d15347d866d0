import type { Story } from "./story.ts";

/** What became of the wish to join a story to the one that it possibly is. */
export type JoinOutcome =
  | { readonly kind: "joined"; readonly from: Story; readonly into: Story }
  /** It is possibly the same as none. */
  | { readonly kind: "alone" }
  | { readonly kind: "already"; readonly into: string }
  /** The other is no longer kept, or was joined to this one. */
  | { readonly kind: "gone"; readonly shortId: string };
