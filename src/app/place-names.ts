import type { Gazetteer, PlaceNames } from "../domain/gazetteer.ts";
import { createPlaceIndex, type PlaceIndex } from "../enrich/places/place-index.ts";

const made = new WeakMap<Gazetteer, PlaceNames>();

/** What queries know of the places: one for a gazetteer, made when the first query asks, for it takes thousands of names apart. */
export function placeNames(gazetteer: Gazetteer): PlaceNames {
  const known = made.get(gazetteer);
  if (known !== undefined) return known;
  let index: PlaceIndex | undefined;
  const atNeed = () => {
    index ??= createPlaceIndex(gazetteer);
    return index;
  };
  const { regions, places } = gazetteer;
  const countriesOf = (name: string) => (Object.hasOwn(regions, name) ? regions[name] : undefined);
  const names: PlaceNames = {
    idsOf: (name) =>
      countriesOf(name) ??
      atNeed()
        .fromName(name)
        .flatMap((id) => countriesOf(id) ?? [id]),
    complete: (begun, most) => atNeed().complete(begun, most),
    all: () => [...Object.keys(regions), ...places.flatMap(namesOf)],
  };
  made.set(gazetteer, names);
  return names;
}

function namesOf({ name, names }: Gazetteer["places"][number]): readonly string[] {
  return [name, ...names.filter(({ kind }) => kind !== "adjective").map(({ text }) => text)];
}
