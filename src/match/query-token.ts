import type { Field, Query } from "./query.ts";
import type { FoundMistake } from "./query-mistake.ts";

/** One piece of a query as it is read; `at` is where it begins, in UTF-16 units of the query. */
export type QueryToken =
  | { readonly kind: "open" | "close" | "or" | "and" | "not" | "end"; readonly at: number }
  | { readonly kind: "near"; readonly at: number; readonly distance: number }
  | { readonly kind: "field"; readonly at: number; readonly field: Field }
  | { readonly kind: "leaf"; readonly at: number; readonly query: Query }
  | FoundMistake;
