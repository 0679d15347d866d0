/** Why a part of a query did not hold for an item, said by `describeQuerySilence`. Names are spelt as the item spells them. */
export type QuerySilence =
  /** A name that does not count so near to another. */
  | { readonly code: "excluded"; readonly name: string; readonly by: string }
  /** A name that counts only near to its company. */
  | { readonly code: "without-company"; readonly name: string; readonly withinWords: number }
  | { readonly code: "not-near"; readonly distance: number }
  | { readonly code: "only-in-field"; readonly field: "title" | "text" }
  /** What the item has of this facet; empty where nothing is known. */
  | { readonly code: "other-facet"; readonly facet: SilentFacet; readonly has: readonly string[] };

type SilentFacet = "source" | "tag" | "lang" | "in" | "release" | "event" | "stance" | "place" | "toll";
