import type { Item } from "./item.ts";
import type { NamedFeed } from "./named-feed.ts";
import type { ReadFailure } from "./read-failure.ts";
import type { Validators } from "./source.ts";

/** What one request to a source brought; `items` is empty unless it was read. */
export type Reading =
  | {
      readonly kind: "read";
      readonly items: readonly Item[];
      readonly validators: Validators;
      /** What the source calls itself. */
      readonly title?: string;
      /** How many entries were more than are read of one source. */
      readonly leftOut?: number;
      /** `Retry-After`: how long the server asks to be left alone, in milliseconds. */
      readonly restMs?: number;
      /** How long the site says that its answer holds (`Cache-Control`, a feed's `ttl`), in milliseconds. */
      readonly wishMs?: number;
      /** The address that answered, after redirects. */
      readonly answeredBy?: string;
      /** Where permanent redirects led, and no other kind. */
      readonly movedTo?: string;
    }
  | {
      readonly kind: "unchanged";
      readonly items: readonly [];
      readonly validators: Validators;
      readonly restMs?: number;
      readonly wishMs?: number;
      readonly answeredBy?: string;
      readonly movedTo?: string;
    }
  | {
      readonly kind: "failed";
      readonly items: readonly [];
      readonly failure: ReadFailure;
      readonly restMs?: number;
      /** The feeds that a web page or a list names, where that is what answered. */
      readonly feedLinks?: readonly NamedFeed[];
    }
  | { readonly kind: "gone"; readonly items: readonly [] };
