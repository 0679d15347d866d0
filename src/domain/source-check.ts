import type { ReadableItem } from "./page-reading.ts";
import type { LookFailure } from "./read-failure.ts";

export type SourceCheck =
  | {
      readonly kind: "read";
      readonly items: number;
      readonly fresh: number;
      /** The three newest, newest first. */
      readonly newest: readonly ReadableItem[];
      /** The feed's own address, where a web page was asked for that names it. */
      readonly feedUrl?: string;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly failure: LookFailure };
