import type { Gazetteer, NamedPlace } from "../../domain/gazetteer.ts";
import type { Place } from "../../domain/place.ts";
import { foldText } from "../../text/fold.ts";

/** What a person who names a place may mean, and what is in what. */
export interface PlaceIndex {
  readonly byId: ReadonlyMap<string, Place>;
  /** Whether the place is this one, or is in it; `ancestor` is the id of a place or the name of a region. Unknown ids are nowhere. */
  within(id: string, ancestor: string): boolean;
  /**
   * The ids that a text means: a region's name, an id, or all places of that name in any script, so that `kunduz` is the province and the
   * town. Empty where nothing is called so.
   */
  fromName(text: string): readonly string[];
  /** Up to `most` names for what a person has typed so far, the larger places first. */
  complete(begun: string, most: number): readonly string[];
}

/** Reads all names once; a look-up is cheap. */
export function createPlaceIndex({ places, regions }: Gazetteer): PlaceIndex {
  const byId = new Map(places.map((place): [string, Place] => [place.id, place]));
  const byName = namesOf(places);
  const regionKeys = new Map(Object.keys(regions).map((name): [string, string] => [keyOf(name), name]));
  const suggestions = [...Object.keys(regions), ...suggestionsOf(places)].map((name) => ({ name, key: keyOf(name) }));

  return {
    byId,
    within: (id, ancestor) => {
      const place = byId.get(id);
      if (place === undefined) return false;
      const country = place.country ?? place.id;
      return id === ancestor || country === ancestor || isWithin(place, ancestor, regions[ancestor]);
    },
    fromName: (text) => {
      const key = keyOf(text);
      const region = regionKeys.get(key);
      if (region !== undefined) return [region];
      return byId.has(text) && !byName.has(key) ? [text] : (byName.get(key) ?? []);
    },
    complete: (begun, most) => {
      const key = keyOf(begun);
      const names = suggestions.filter((suggestion) => suggestion.key.startsWith(key)).map(({ name }) => name);
      return [...new Set(names)].slice(0, most);
    },
  };
}

function isWithin(place: Place, ancestor: string, region: readonly string[] | undefined): boolean {
  return place.within?.includes(ancestor) === true || region?.includes(place.country ?? place.id) === true;
}

function namesOf(places: readonly NamedPlace[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, Set<string>>();
  for (const place of places)
    for (const { text, kind } of [{ text: place.name, kind: undefined }, ...place.names]) {
      if (kind === "adjective") continue;
      const key = keyOf(text);
      byName.set(key, (byName.get(key) ?? new Set()).add(place.id));
    }
  return new Map([...byName].map(([name, ids]) => [name, [...ids]]));
}

const levels = ["country", "province", "town", "district"] as const;

function suggestionsOf(places: readonly NamedPlace[]): readonly string[] {
  return levels.flatMap((level) => places.filter((place) => place.level === level).map(({ name }) => name));
}

/** As it is compared: “Jalal-Abad” and “jalal abad” are one. */
function keyOf(text: string): string {
  return foldText(text.normalize("NFC"))
    .replaceAll(/[-_\s]+/g, " ")
    .trim();
}
