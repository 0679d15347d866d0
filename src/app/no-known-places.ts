import type { PlaceFinder } from "../enrich/events/place-finder.ts";

/** Knows no place: what stands in until a gazetteer is given. */
export const noKnownPlaces: PlaceFinder = { find: () => [], capitalOf: () => undefined };
