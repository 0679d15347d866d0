import type { Watch } from "../domain/watch.ts";

export interface PastedBy {
  readonly guildId: string;
  readonly zone: string;
  readonly by: string;
}

export type PastedWatches =
  | { readonly kind: "watches"; readonly watches: readonly Watch[] }
  | {
      readonly kind: "problems";
      readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[];
    };

/** Watchlists as text, in the form of `watchlist.yaml`; dates in it are on the wall of `zone` (IANA). */
export interface WatchFiles {
  /** The operator's template as watches of a guild. */
  starters(guildId: string, zone: string): readonly Watch[];
  /** All of it or every problem at once; also of a part, without the key above the entries. */
  read(text: string, who: PastedBy): Promise<PastedWatches>;
  write(watches: readonly Watch[], zone: string): string;
}
