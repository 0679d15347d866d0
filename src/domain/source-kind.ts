import { z } from "zod";

/** What can be read: each has a reader in `src/ingest/readers/readers.ts`. `docs/adding-a-source-kind.md` says how one is added. */
export const SourceKind = z.enum(["feed"]);
export type SourceKind = z.infer<typeof SourceKind>;

/** How sentences speak of a kind. */
export interface KindWords {
  /** `feed`, as in “the feed”. */
  readonly noun: string;
  /** What its address is, as the end of a sentence that begins with `url`. */
  readonly address: string;
}

export const kindWords: Readonly<Record<SourceKind, KindWords>> = {
  feed: {
    noun: "feed",
    address: "the address of a feed (RSS, Atom or JSON Feed), or of a page that names its feed",
  },
};
