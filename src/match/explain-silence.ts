import type { QuerySilence } from "../domain/query-silence.ts";
import type { IndexedEntity, IndexedName, IndexedPart } from "./compiled-query.ts";
import { reach } from "./entity-names.ts";
import { type Evidence, entityPositions, notByIn } from "./evaluate-part.ts";
import type { Found } from "./find-patterns.ts";
import { byFirstWord, hitFields, withinDistance } from "./hit-position.ts";
import type { Field } from "./query.ts";

/** Why a part did not hold, where that is not plain from the part itself. */
export function explainSilence(part: IndexedPart, evidence: Evidence, field?: Field): QuerySilence | undefined {
  switch (part.kind) {
    case "entity":
      return first(part.entity.names.map((name) => explainName(name, evidence)));
    case "facet":
      return explainFacet(part, evidence);
    case "and":
      return explainPublisher(part.parts, evidence);
    case "near":
      return { code: "not-near", distance: part.distance };
    case "term":
    case "regex":
      return field === undefined ? undefined : { code: "only-in-field", field };
    default:
      return undefined;
  }
}

/** A group that is named, beside a release of others. */
function explainPublisher(parts: readonly IndexedPart[], evidence: Evidence): QuerySilence | undefined {
  const notBy = notByIn(parts, evidence);
  const named = entitiesOf(parts).filter(({ id }) => notBy.includes(id));
  const names = named
    .flatMap((entity) => entityPositions(entity, evidence))
    .map(({ field, start, end }) => evidence.stream.textOf(hitFields.indexOf(field)).slice(start, end));
  return names.length === 0 ? undefined : { code: "released-by-others", names: [...new Set(names)] };
}

function entitiesOf(parts: readonly IndexedPart[]): readonly IndexedEntity[] {
  return parts.flatMap((part) => {
    if (part.kind === "entity") return [part.entity];
    if (part.kind === "field") return entitiesOf([part.part]);
    return part.kind === "or" || part.kind === "and" ? entitiesOf(part.parts) : [];
  });
}

function first(reasons: readonly (QuerySilence | undefined)[]): QuerySilence | undefined {
  return reasons.find((reason) => reason !== undefined);
}

/** A name that occurs and yet does not count. */
function explainName({ patterns, company, never }: IndexedName, evidence: Evidence): QuerySilence | undefined {
  const named = patterns.flatMap((id) => evidence.found.get(id) ?? [])[0];
  if (named === undefined) return undefined;
  const excluders = never.flatMap((id) => evidence.found.get(id) ?? []).sort(byFirstWord);
  const [excluder] = withinDistance(named, excluders, reach.never);
  if (excluder !== undefined)
    return { code: "excluded", name: wordsOf(named, evidence), by: wordsOf(excluder, evidence) };
  if (company === undefined) return undefined;
  return { code: "without-company", name: wordsOf(named, evidence), withinWords: reach.company };
}

function wordsOf({ from, to }: Found, { stream }: Evidence): string {
  const { start, end } = stream.original(from, to);
  return stream.textOf(stream.fieldOf(from)).slice(start, end);
}

/** Of places their names; the facets hold ids. */
function explainFacet({ facet }: Extract<IndexedPart, { kind: "facet" }>, { facets, known }: Evidence): QuerySilence {
  const has = facet === "place" ? (known.event?.places ?? []).map(({ name }) => name) : facets(facet);
  return { code: "other-facet", facet, has: [...new Set(has)].filter((value) => value !== "") };
}
