import type { QuerySilence } from "../domain/query-silence.ts";
import type { IndexedName, IndexedPart } from "./compiled-query.ts";
import { reach } from "./entity-names.ts";
import type { Evidence } from "./evaluate-part.ts";
import type { Found } from "./find-patterns.ts";
import { byFirstWord, withinDistance } from "./hit-position.ts";
import type { Field } from "./query.ts";

/** Why a part did not hold, where that is not plain from the part itself. */
export function explainSilence(part: IndexedPart, evidence: Evidence, field?: Field): QuerySilence | undefined {
  switch (part.kind) {
    case "entity":
      return first(part.entity.names.map((name) => explainName(name, evidence)));
    case "facet":
      return explainFacet(part, evidence);
    case "near":
      return { code: "not-near", distance: part.distance };
    case "term":
    case "regex":
      return field === undefined ? undefined : { code: "only-in-field", field };
    default:
      return undefined;
  }
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
