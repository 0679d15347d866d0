/** Why a part of a query did not hold for an item, said by `describeQuerySilence`. Names are spelt as the item spells them. */
export type QuerySilence =
  /** A name that does not count so near to another. */
  | { readonly code: "excluded"; readonly name: string; readonly by: string }
  /** A name that counts only near to its company. */
  | { readonly code: "without-company"; readonly name: string; readonly withinWords: number }
  /** Groups that are named, beside a release of which others are said to be who put it out. */
  | { readonly code: "released-by-others"; readonly names: readonly string[] }
  | { readonly code: "not-near"; readonly distance: number }
  | ({ readonly code: "near-miss" } & NearMiss)
  | { readonly code: "only-in-field"; readonly field: "title" | "text" }
  /** What the item has of this facet; empty where nothing is known. */
  | { readonly code: "other-facet"; readonly facet: SilentFacet; readonly has: readonly string[] };

type SilentFacet = "source" | "tag" | "lang" | "in" | "release" | "event" | "stance" | "place" | "toll";

/** What stands in the item instead of a word, as the item spells it. */
export type NearMiss =
  /** The word with an ending, which `=` does not allow. */
  | { readonly miss: "ending"; readonly as: string }
  /** What the word would find if it were typed so, with a capital. */
  | { readonly miss: "script"; readonly as: string; readonly typed: string }
  /** A name with one letter more, less, or another. */
  | { readonly miss: "letter"; readonly as: string };
