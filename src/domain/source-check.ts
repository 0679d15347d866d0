import type { NamedFeed } from "./named-feed.ts";
import type { ReadableItem } from "./page-reading.ts";
import type { LookFailure } from "./read-failure.ts";

/** What is known of a source that may not be asked now: when it was asked last, when it may be again, what was found then. */
export interface TooSoon {
  readonly kind: "too-soon";
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly againAt: number;
  readonly last: SourceCheck | undefined;
}

export type SourceCheck =
  | {
      readonly kind: "read";
      readonly items: number;
      readonly fresh: number;
      /** How many were known, with other words; absent where nothing was remembered to compare them with. */
      readonly changed?: number;
      /** The three newest, newest first. */
      readonly newest: readonly ReadableItem[];
      /** What the source calls itself. */
      readonly title?: string;
      /** The source's own address, where the one that was asked led to it: a web page that names its feed. */
      readonly foundUrl?: string;
    }
  /** A page or a list that names several. */
  | { readonly kind: "several"; readonly feeds: readonly NamedFeed[] }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly failure: LookFailure };
