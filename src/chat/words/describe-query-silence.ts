import type { NearMiss, QuerySilence } from "../../domain/query-silence.ts";

/** Why a part of a query did not hold for an item, in a sentence. It is not escaped, and may hold words of the item. */
export function describeQuerySilence(silence: QuerySilence): string {
  switch (silence.code) {
    case "excluded":
      return `“${silence.name}” does not count this near to “${silence.by}”.`;
    case "without-company":
      return `“${silence.name}” is ambiguous and counts only within ${silence.withinWords} words of one of its company.`;
    case "released-by-others":
      return `It names ${silence.names.join(" and ")}, and tells of a release by others.`;
    case "not-near":
      return `No hit of one is within ${silence.distance} words of the other.`;
    case "near-miss":
      return describeNearMiss(silence);
    case "only-in-field":
      return `It is looked for only in the ${silence.field}.`;
    case "other-facet":
      return silence.has.length === 0
        ? `No ${facetNouns[silence.facet]} is known of this item.`
        : `The item's ${facetNouns[silence.facet]}: ${silence.has.join(", ")}.`;
  }
}

function describeNearMiss(near: NearMiss): string {
  switch (near.miss) {
    case "ending":
      return `It stands there as “${near.as}”; with = only the exact spelling is found.`;
    case "script":
      return `It stands there as “${near.as}”, which is found where you type ${near.typed}, with a capital.`;
    case "letter":
      return `“${near.as}” stands there, which is one letter off.`;
  }
}

const facetNouns = {
  source: "source",
  tag: "own tags and its source's",
  lang: "language",
  in: "language",
  release: "release",
  event: "event",
  stance: "stance",
  place: "place of an event",
  toll: "number of dead",
} as const;
