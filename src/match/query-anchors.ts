import type { Part } from "./compiled-query.ts";
import type { Facet } from "./query.ts";

/** Of these at least one must occur for a query to be satisfied, so that it is asked only then. */
export interface Anchors<T, E> {
  readonly terms: readonly T[];
  readonly entities: readonly E[];
  readonly facets: readonly { readonly facet: Facet; readonly values: readonly string[] }[];
  /** It has a regular expression that nothing else stands before: it is asked of every item. */
  readonly always: boolean;
}

/** `undefined` when a query can be satisfied by an item of which nothing is known. */
export function anchorsOf<T, E>(part: Part<T, E>): Anchors<T, E> | undefined {
  switch (part.kind) {
    case "term":
      return { ...none, terms: [part.patterns] };
    case "entity":
      return { ...none, entities: [part.entity] };
    case "facet":
      return { ...none, facets: [part] };
    case "regex":
      return { ...none, always: true };
    case "field":
      return anchorsOf(part.part);
    case "not":
      return undefined;
    case "near":
      return cheapest([anchorsOf(part.left), anchorsOf(part.right)]);
    case "and":
      return cheapest(part.parts.map((each) => anchorsOf(each)));
    case "or":
      return together(part.parts.map((each) => anchorsOf(each)));
  }
}

const none = { terms: [], entities: [], facets: [], always: false } as const;

function together<T, E>(all: readonly (Anchors<T, E> | undefined)[]): Anchors<T, E> | undefined {
  const known = all.filter((anchors) => anchors !== undefined);
  if (known.length < all.length) return undefined;
  return {
    terms: known.flatMap(({ terms }) => terms),
    entities: known.flatMap(({ entities }) => entities),
    facets: known.flatMap((anchors) => anchors.facets),
    always: known.some(({ always }) => always),
  };
}

/** Of parts that must all hold, the one that fewest items have: words and releases before what happened, a place or a toll before a kind, and that before what every item has, a regular expression last. */
function cheapest<T, E>(all: readonly (Anchors<T, E> | undefined)[]): Anchors<T, E> | undefined {
  return all.filter((anchors) => anchors !== undefined).sort((a, b) => cost(a) - cost(b))[0];
}

function cost({ terms, entities, facets, always: asksAll }: Anchors<unknown, unknown>): number {
  const asked = facets.reduce((sum, { facet }) => sum + (costs[facet] ?? ofEveryItem), 0);
  return terms.length + entities.length + asked + (asksAll ? always : 0);
}

/** What happened has to be read of every item as soon as one query is listed under it, but most tell of nothing, and few of a place that is asked for. */
const costs: Readonly<Partial<Record<Facet, number>>> = {
  release: 30,
  toll: 1020,
  place: 1020,
  event: 1030,
  stance: 1030,
};
const ofEveryItem = 2000;
const always = 1_000_000;
