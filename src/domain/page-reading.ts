import type { LookFailure } from "./read-failure.ts";

export interface ReadableItem {
  readonly title: string;
  readonly text: string;
  /** BCP 47, as declared. */
  readonly language?: string | undefined;
}

/** What an address holds, to try a query on: a feed's items as the feed orders them, or a page as one item. */
export type PageReading =
  | { readonly kind: "read"; readonly items: readonly ReadableItem[] }
  | { readonly kind: "failed"; readonly failure: LookFailure };
