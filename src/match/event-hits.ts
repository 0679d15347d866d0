import type { Event, Span } from "../domain/event.ts";
import type { Hit } from "../domain/watch.ts";
import type { IndexedPart } from "./compiled-query.ts";
import { isOfEvent, type KnownOfItem } from "./item-facets.ts";
import type { MatchableItem } from "./match-index.ts";

/** The words of an item that a satisfied `event:`, `stance:`, `place:` or `toll:` was read from, each with what it was read as. */
export function eventHits(part: IndexedPart, known: KnownOfItem, item: MatchableItem): readonly Hit[] {
  if (part.kind !== "facet" || !isOfEvent(part.facet)) return [];
  const { event } = known;
  if (event === undefined) return [];
  return readings(part, event).flatMap(({ term, where }) => {
    const text = where === undefined ? "" : item[where.field].slice(where.start, where.end);
    return where === undefined || text === "" ? [] : [{ ...where, text, term }];
  });
}

interface Reading {
  readonly term: string;
  readonly where: Span | undefined;
}

function readings({ facet, values }: Extract<IndexedPart, { kind: "facet" }>, event: Event): readonly Reading[] {
  const { kind, stance, places, dead, where } = event;
  switch (facet) {
    case "event":
      return [{ term: kind, where: where.kind }];
    case "stance":
      return [{ term: stance, where: where.stance }];
    case "toll":
      return dead === undefined ? [] : [{ term: `${dead.value} dead`, where: dead.where }];
    case "place":
      return places
        .filter(({ id, within = [], country }) => [id, ...within, country].some((each) => values.includes(each ?? "")))
        .map(({ name, where: span }) => ({ term: name, where: span }));
    default:
      return [];
  }
}
