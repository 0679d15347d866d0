import type { WordStream } from "../text/word-stream.ts";
import type { IndexedEntity, IndexedName, IndexedPart } from "./compiled-query.ts";
import { reach } from "./entity-names.ts";
import type { Found } from "./find-patterns.ts";
import { findRegex, type RegexTerm } from "./find-regex.ts";
import {
  byFirstWord,
  type HitPosition,
  hitFields,
  outermost,
  overlaps,
  positionOf,
  withinDistance,
} from "./hit-position.ts";
import { hasFacet, type ItemFacets, isCostly, type KnownOfItem } from "./item-facets.ts";
import type { Field } from "./query.ts";

/** What an item showed. */
export interface Evidence {
  readonly stream: WordStream;
  readonly found: ReadonlyMap<number, readonly Found[]>;
  readonly facets: ItemFacets;
  /** For severities and explanations; filters ask the facets. */
  readonly known: KnownOfItem;
  /** An entity is looked for once, however many queries name it. */
  readonly entities: Map<IndexedEntity, readonly HitPosition[]>;
  /** The same of a regular expression, by its term. */
  readonly regexes: Map<string, readonly HitPosition[]>;
  /** Groups and outlets that do not count beside `release:`, for they did not put out what the item tells of. */
  readonly notBy?: readonly string[];
}

/** Where a part of a query is satisfied; `undefined` when it is not. A facet and a NOT are satisfied nowhere in particular. */
export function evaluatePart(part: IndexedPart, evidence: Evidence, field?: Field): readonly HitPosition[] | undefined {
  switch (part.kind) {
    case "term":
      return someOf(positionsOf(part.patterns, part.term, evidence), field);
    case "entity":
      return evidence.notBy?.includes(part.entity.id)
        ? undefined
        : someOf(entityPositions(part.entity, evidence), field);
    case "regex":
      return someOf(regexPositions(part, evidence), field);
    case "facet":
      return hasFacet(evidence.facets, part.facet, part.values) ? [] : undefined;
    case "field":
      return evaluatePart(part.part, evidence, part.field);
    case "not":
      return evaluatePart(part.part, ofAnyPublisher(evidence), field) === undefined ? [] : undefined;
    case "near":
      return near(part, evidence, field);
    case "and":
      return every(part.parts, evidence, field);
    case "or":
      return any(part.parts, evidence, field);
  }
}

function someOf(positions: readonly HitPosition[], field: Field | undefined): readonly HitPosition[] | undefined {
  const there = field === undefined ? positions : positions.filter((position) => position.field === field);
  return there.length === 0 ? undefined : there;
}

/** What is costly to read is asked last, so that it is read only where everything else holds. */
function every(parts: readonly IndexedPart[], shown: Evidence, field?: Field): readonly HitPosition[] | undefined {
  const notBy = notByIn(parts, shown);
  const evidence = notBy.length === 0 ? shown : { ...shown, notBy };
  const all: (readonly HitPosition[])[] = [];
  for (const isTurn of [isPlain, isCostlyPart]) {
    for (const part of parts) {
      if (!isTurn(part)) continue;
      const positions = evaluatePart(part, evidence, field);
      if (positions === undefined) return undefined;
      all.push(positions);
    }
  }
  return all.flat();
}

/** The same where no group is left out; nearly always it is so already. */
function ofAnyPublisher(evidence: Evidence): Evidence {
  return evidence.notBy === undefined ? evidence : { ...evidence, notBy: [] };
}

/** Who put out none of the releases that are asked for: “@isis-k release:any” is no video of others that mocks it. */
export function notByIn(parts: readonly IndexedPart[], { known, notBy = [] }: Evidence): readonly string[] {
  if (!known.releases?.some((release) => release.notBy !== undefined)) return notBy;
  const kinds = parts.flatMap((part) => (part.kind === "facet" && part.facet === "release" ? part.values : []));
  const [first, ...others] = known.releases.filter(({ kind }) =>
    kinds.some((asked) => asked === "any" || asked === kind),
  );
  const all = (first?.notBy ?? []).filter((id) => others.every((release) => release.notBy?.includes(id)));
  return all.length === 0 ? notBy : [...notBy, ...all];
}

function isPlain(part: IndexedPart): boolean {
  return !isCostlyPart(part);
}

function isCostlyPart(part: IndexedPart): boolean {
  switch (part.kind) {
    case "facet":
      return isCostly(part.facet, part.values);
    case "field":
    case "not":
      return isCostlyPart(part.part);
    case "and":
    case "or":
      return part.parts.some(isCostlyPart);
    default:
      return false;
  }
}

function any(parts: readonly IndexedPart[], evidence: Evidence, field?: Field): readonly HitPosition[] | undefined {
  const held = parts.map((part) => evaluatePart(part, evidence, field)).filter((positions) => positions !== undefined);
  return held.length === 0 ? undefined : held.flat();
}

function near(
  part: Extract<IndexedPart, { kind: "near" }>,
  evidence: Evidence,
  field?: Field,
): readonly HitPosition[] | undefined {
  const lefts = [...(evaluatePart(part.left, evidence, field) ?? [])].sort(byFirstWord);
  const rights = [...(evaluatePart(part.right, evidence, field) ?? [])].sort(byFirstWord);
  const close = (position: HitPosition, others: readonly HitPosition[]) => isClose(position, others, part.distance);
  const together = [...lefts.filter((left) => close(left, rights)), ...rights.filter((right) => close(right, lefts))];
  return together.length === 0 ? undefined : together;
}

function isClose(position: HitPosition, others: readonly HitPosition[], distance: number): boolean {
  for (const other of withinDistance(position, others, distance))
    if (other.field === position.field && !overlaps(position, other)) return true;
  return false;
}

function positionsOf(patterns: readonly number[], term: string, { found, stream }: Evidence): readonly HitPosition[] {
  const positions: HitPosition[] = [];
  for (const id of patterns) for (const each of found.get(id) ?? []) positions.push(positionOf(each, term, stream));
  return positions;
}

function regexPositions(part: RegexTerm, { stream, regexes }: Evidence): readonly HitPosition[] {
  const known = regexes.get(part.term);
  if (known !== undefined) return known;
  const positions = findRegex(
    part,
    hitFields.map((_, index) => stream.textOf(index)),
  );
  regexes.set(part.term, positions);
  return positions;
}

/** Where an entity is named, weak names only where their company is. */
export function entityPositions(entity: IndexedEntity, evidence: Evidence): readonly HitPosition[] {
  const known = evidence.entities.get(entity);
  if (known !== undefined) return known;
  const counted = entity.names.flatMap((name) => countedNames(name, evidence));
  const positions = outermost(counted.map((found) => positionOf(found, entity.canonical, evidence.stream)));
  evidence.entities.set(entity, positions);
  return positions;
}

function countedNames({ patterns, company, never }: IndexedName, evidence: Evidence): readonly Found[] {
  const named = all(patterns, evidence);
  if (named.length === 0) return named;
  const excluders = all(never, evidence).sort(byFirstWord);
  const companions = all(company ?? [], evidence).sort(byFirstWord);
  return named.filter((name) => {
    for (const _ of withinDistance(name, excluders, reach.never)) return false;
    if (company === undefined) return true;
    for (const companion of withinDistance(name, companions, reach.company))
      if (!overlaps(name, companion)) return true;
    return false;
  });
}

function all(patterns: readonly number[], { found }: Evidence): Found[] {
  return patterns.flatMap((id) => found.get(id) ?? []);
}
