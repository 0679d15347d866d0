import type { CompiledEntity } from "./entity-names.ts";
import type { RegexTerm } from "./find-regex.ts";
import type { Pattern } from "./pattern.ts";
import type { Facet, Field, Query } from "./query.ts";

/**
 * A query made ready to be asked of items. `T` stands for a term: the patterns of words, or their numbers once an index
 * has taken them in; `E` for an entity likewise.
 */
export type Part<T, E> =
  | { readonly kind: "term"; readonly term: string; readonly patterns: T }
  | { readonly kind: "entity"; readonly entity: E }
  | ({ readonly kind: "regex" } & RegexTerm)
  | { readonly kind: "facet"; readonly facet: Facet; readonly values: readonly string[] }
  | { readonly kind: "field"; readonly field: Field; readonly part: Part<T, E> }
  | { readonly kind: "near"; readonly distance: number; readonly left: Part<T, E>; readonly right: Part<T, E> }
  | { readonly kind: "not"; readonly part: Part<T, E> }
  | { readonly kind: "and" | "or"; readonly parts: readonly Part<T, E>[] };

export type CompiledPart = Part<readonly Pattern[], CompiledEntity>;

/** A query that needs neither facts nor settings any more. */
export interface CompiledQuery {
  readonly kind: "compiled";
  readonly query: Query;
  /** Canonical form; queries that print alike are evaluated once. */
  readonly text: string;
  readonly root: CompiledPart;
}

/** A name whose patterns are numbers of an index. */
export interface IndexedName {
  readonly patterns: readonly number[];
  readonly company?: readonly number[];
  readonly never: readonly number[];
}

export interface IndexedEntity {
  readonly id: string;
  readonly canonical: string;
  readonly names: readonly IndexedName[];
}

/** A part of a query that an index has taken in. */
export type IndexedPart<E extends IndexedEntity = IndexedEntity> = Part<readonly number[], E>;

/** The regular expressions in a part. */
export function regexesOf<T, E>(part: Part<T, E>): readonly RegexTerm[] {
  switch (part.kind) {
    case "regex":
      return [part];
    case "field":
    case "not":
      return regexesOf(part.part);
    case "near":
      return [...regexesOf(part.left), ...regexesOf(part.right)];
    case "and":
    case "or":
      return part.parts.flatMap((each) => regexesOf(each));
    default:
      return [];
  }
}

/** The same part over other terms and entities. */
export function mapPart<T, E, U, F>(part: Part<T, E>, term: (patterns: T) => U, entity: (entity: E) => F): Part<U, F> {
  switch (part.kind) {
    case "term":
      return { kind: "term", term: part.term, patterns: term(part.patterns) };
    case "entity":
      return { kind: "entity", entity: entity(part.entity) };
    case "regex":
    case "facet":
      return part;
    case "field":
      return { kind: "field", field: part.field, part: mapPart(part.part, term, entity) };
    case "not":
      return { kind: "not", part: mapPart(part.part, term, entity) };
    case "near":
      return { ...part, left: mapPart(part.left, term, entity), right: mapPart(part.right, term, entity) };
    case "and":
    case "or":
      return { kind: part.kind, parts: part.parts.map((each) => mapPart(each, term, entity)) };
  }
}
