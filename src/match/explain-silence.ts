import type { IndexedName, IndexedPart } from "./compiled-query.ts";
import { reach } from "./entity-names.ts";
import type { Evidence } from "./evaluate-part.ts";
import type { Found } from "./find-patterns.ts";
import { byFirstWord, withinDistance } from "./hit-position.ts";
import type { Field } from "./query.ts";

/** Why a part did not hold, where that is not plain from the part itself. */
export function explainSilence(part: IndexedPart, evidence: Evidence, field?: Field): string | undefined {
  switch (part.kind) {
    case "entity":
      return first(part.entity.names.map((name) => explainName(name, evidence)));
    case "facet":
      return explainFacet(part, evidence);
    case "near":
      return `Nothing of the one stands within ${part.distance} words of the other.`;
    case "term":
    case "regex":
      return field === undefined ? undefined : `It is looked for in the ${field} alone.`;
    default:
      return undefined;
  }
}

function first(reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.find((reason) => reason !== undefined);
}

/** A name that occurs and yet does not count. */
function explainName({ patterns, company, never }: IndexedName, evidence: Evidence): string | undefined {
  const named = patterns.flatMap((id) => evidence.found.get(id) ?? [])[0];
  if (named === undefined) return undefined;
  const excluders = never.flatMap((id) => evidence.found.get(id) ?? []).sort(byFirstWord);
  const [excluder] = withinDistance(named, excluders, reach.never);
  if (excluder !== undefined)
    return `“${wordsOf(named, evidence)}” does not count this near to “${wordsOf(excluder, evidence)}”.`;
  if (company === undefined) return undefined;
  return `“${wordsOf(named, evidence)}” alone is ambiguous and counts only within ${reach.company} words of one of its company.`;
}

function wordsOf({ from, to }: Found, { stream }: Evidence): string {
  const { start, end } = stream.original(from, to);
  return stream.textOf(stream.fieldOf(from)).slice(start, end);
}

const facetNouns = {
  source: "source",
  tag: "source's tags",
  lang: "language",
  in: "language",
  release: "release",
} as const;

function explainFacet({ facet }: Extract<IndexedPart, { kind: "facet" }>, { facets }: Evidence): string {
  const has = facets[facet].filter((value) => value !== "");
  if (has.length === 0) return `No ${facetNouns[facet]} is known of this item.`;
  return `The item's ${facetNouns[facet]}: ${has.join(", ")}.`;
}
