import type { Handling } from "./handling.ts";
import type { SourceKind } from "./source-kind.ts";

/** Whoever looks at an address by hand: in which guild, and as what it is to be handled where that is known. */
export interface Looker {
  readonly guildId: string;
  /** What is looked for there; a feed where it is left out. */
  readonly kind?: SourceKind | undefined;
  readonly handling?: Handling | undefined;
  /** Nobody has said yet how it is to be handled: the most careful way that there is. */
  readonly isUnjudged?: boolean | undefined;
  /** True when a direct look was allowed in words. */
  readonly direct?: boolean | undefined;
}
