import type { ReadableItem } from "./page-reading.ts";
import type { LookFailure } from "./read-failure.ts";

export type SourceCheck =
  | {
      readonly kind: "read";
      readonly items: number;
      readonly fresh: number;
      /** How many were known, with other words; absent where nothing was remembered to compare them with. */
      readonly changed?: number;
      /** The three newest, newest first. */
      readonly newest: readonly ReadableItem[];
      /** The source's own address, where the one that was asked led to it: a web page that names its feed. */
      readonly foundUrl?: string;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly failure: LookFailure };
