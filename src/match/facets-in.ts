import type { Query } from "./query.ts";

type FacetPart = Extract<Query, { kind: "facet" }>;

/** The facets that a query asks for, in order, those behind a NOT too. */
export function facetsIn(query: Query): readonly FacetPart[] {
  switch (query.kind) {
    case "facet":
      return [query];
    case "and":
    case "or":
      return query.parts.flatMap(facetsIn);
    case "not":
    case "field":
      return facetsIn(query.part);
    default:
      return [];
  }
}
