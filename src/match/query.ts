import type { WrongQuery } from "../domain/wrong-query.ts";

/** What a facet tells of an item, not of its words. */
export const facets = ["source", "tag", "lang", "in", "release", "event", "stance", "place", "toll"] as const;
export type Facet = (typeof facets)[number];

/** Where a field prefix confines a part to. */
export const fields = ["title", "text"] as const;
export type Field = (typeof fields)[number];

/**
 * A query as a tree. Nested ANDs and ORs are one flat list of at least two parts; a field stands around a whole part.
 * Texts are as written; they are folded when the query is compiled.
 */
export type Query =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "phrase"; readonly text: string }
  | { readonly kind: "prefix"; readonly text: string }
  | { readonly kind: "exact"; readonly text: string }
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "regex"; readonly source: string }
  | { readonly kind: "facet"; readonly facet: Facet; readonly values: readonly string[] }
  | { readonly kind: "field"; readonly field: Field; readonly part: Query }
  | { readonly kind: "near"; readonly distance: number; readonly left: Query; readonly right: Query }
  | { readonly kind: "not"; readonly part: Query }
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] };

/**
 * Bounds of a query. The length is that of a watch in `src/domain`; the work is that of all its regular expressions, each of which
 * costs its program's size, a small one as much as a program of 20 steps: reading each letter costs something, too.
 */
export const queryLimits = {
  length: 1000,
  parts: 100,
  depth: 12,
  wordsInPhrase: 8,
  distance: 50,
  regexLength: 200,
  regexWork: 300,
  prefixLetters: 3,
} as const;

/** What is wrong with a query, where (UTF-16 units of the query), and what would be right. */
export interface QueryMistake {
  readonly kind: "mistake";
  readonly at: number;
  readonly wrong: WrongQuery;
  readonly suggestion?: string;
  /** The query and a caret under the place, for a block of fixed width. */
  readonly caret: string;
}
