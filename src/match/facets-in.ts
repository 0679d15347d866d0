import type { Facet, Query } from "./query.ts";

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

/** Whether a query depends on what happened in an item. */
export function asksOfEvent(query: Query): boolean {
  return facetsIn(query).some(({ facet }) => ofEvent.has(facet));
}

const ofEvent: ReadonlySet<Facet> = new Set(["event", "stance", "place", "toll"]);
