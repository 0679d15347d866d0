import type { PlaceFinder } from "../enrich/events/place-finder.ts";

/** Knows no place: used until there is a gazetteer. */
export const noKnownPlaces: PlaceFinder = { find: () => [], capitalOf: () => undefined };
