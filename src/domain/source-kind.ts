import { z } from "zod";

/** What can be read: each has a reader in `src/ingest/readers/readers.ts`. `docs/adding-a-source-kind.md` says how one is added. */
export const SourceKind = z.enum(["feed"]);
export type SourceKind = z.infer<typeof SourceKind>;

/** How sentences speak of a kind: `noun` as in “the feed”; `address` ends a sentence that begins with `url`. */
export const kindWords = {
  feed: {
    noun: "feed",
    address: "the address of a feed (RSS, Atom or JSON Feed), or of a page that names its feed",
  },
} as const satisfies Readonly<Record<SourceKind, { readonly noun: string; readonly address: string }>>;

export type SourceNoun = (typeof kindWords)[SourceKind]["noun"];
