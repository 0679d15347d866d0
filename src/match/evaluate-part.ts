import type { WordStream } from "../text/word-stream.ts";
import type { BoundEntity, BoundName, BoundPart } from "./bound.ts";
import { reach } from "./entity-names.ts";
import type { Found } from "./find-patterns.ts";
import { findRegex } from "./find-regex.ts";
import { hasFacet, type ItemFacets } from "./item-facets.ts";
import { byFirstWord, outermost, overlaps, type Place, placeOf, within } from "./place.ts";
import type { Field } from "./query.ts";

/** What an item showed. */
export interface Evidence {
  readonly stream: WordStream;
  readonly found: ReadonlyMap<number, readonly Found[]>;
  readonly facets: ItemFacets;
  /** An entity is looked for once, however many queries name it. */
  readonly entities: Map<BoundEntity, readonly Place[]>;
}

/** Where a part of a query is satisfied; `undefined` when it is not. A facet and a NOT are satisfied nowhere in particular. */
export function evaluatePart(part: BoundPart, evidence: Evidence, field?: Field): readonly Place[] | undefined {
  switch (part.kind) {
    case "term":
      return someOf(placesOf(part.patterns, part.term, evidence), field);
    case "entity":
      return someOf(entityPlaces(part.entity, evidence), field);
    case "regex":
      return someOf(findRegex(part.regex, part.term, evidence.stream), field);
    case "facet":
      return hasFacet(evidence.facets, part.facet, part.values) ? [] : undefined;
    case "field":
      return evaluatePart(part.part, evidence, part.field);
    case "not":
      return evaluatePart(part.part, evidence, field) === undefined ? [] : undefined;
    case "near":
      return near(part, evidence, field);
    case "and":
      return every(part.parts, evidence, field);
    case "or":
      return any(part.parts, evidence, field);
  }
}

function someOf(places: readonly Place[], field: Field | undefined): readonly Place[] | undefined {
  const there = field === undefined ? places : places.filter((place) => place.field === field);
  return there.length === 0 ? undefined : there;
}

function every(parts: readonly BoundPart[], evidence: Evidence, field?: Field): readonly Place[] | undefined {
  const all: (readonly Place[])[] = [];
  for (const part of parts) {
    const places = evaluatePart(part, evidence, field);
    if (places === undefined) return undefined;
    all.push(places);
  }
  return all.flat();
}

function any(parts: readonly BoundPart[], evidence: Evidence, field?: Field): readonly Place[] | undefined {
  const held = parts.map((part) => evaluatePart(part, evidence, field)).filter((places) => places !== undefined);
  return held.length === 0 ? undefined : held.flat();
}

function near(
  part: Extract<BoundPart, { kind: "near" }>,
  evidence: Evidence,
  field?: Field,
): readonly Place[] | undefined {
  const lefts = [...(evaluatePart(part.left, evidence, field) ?? [])].sort(byFirstWord);
  const rights = [...(evaluatePart(part.right, evidence, field) ?? [])].sort(byFirstWord);
  const close = (place: Place, others: readonly Place[]) => isClose(place, others, part.distance);
  const together = [...lefts.filter((left) => close(left, rights)), ...rights.filter((right) => close(right, lefts))];
  return together.length === 0 ? undefined : together;
}

function isClose(place: Place, others: readonly Place[], distance: number): boolean {
  for (const other of within(place, others, distance))
    if (other.field === place.field && !overlaps(place, other)) return true;
  return false;
}

function placesOf(patterns: readonly number[], term: string, { found, stream }: Evidence): readonly Place[] {
  const places: Place[] = [];
  for (const id of patterns) for (const each of found.get(id) ?? []) places.push(placeOf(each, term, stream));
  return places;
}

/** Where an entity is named, weak names only where their company is. */
export function entityPlaces(entity: BoundEntity, evidence: Evidence): readonly Place[] {
  const known = evidence.entities.get(entity);
  if (known !== undefined) return known;
  const counted = entity.names.flatMap((name) => countedNames(name, evidence));
  const places = outermost(counted.map((found) => placeOf(found, entity.canonical, evidence.stream)));
  evidence.entities.set(entity, places);
  return places;
}

function countedNames({ patterns, company, never }: BoundName, evidence: Evidence): readonly Found[] {
  const named = all(patterns, evidence);
  if (named.length === 0) return named;
  const excluders = all(never, evidence).sort(byFirstWord);
  const companions = all(company ?? [], evidence).sort(byFirstWord);
  return named.filter((name) => {
    for (const _ of within(name, excluders, reach.never)) return false;
    if (company === undefined) return true;
    for (const companion of within(name, companions, reach.company)) if (!overlaps(name, companion)) return true;
    return false;
  });
}

function all(patterns: readonly number[], { found }: Evidence): Found[] {
  return patterns.flatMap((id) => found.get(id) ?? []);
}
