import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";

/** A place and the larger ones that it is in, itself first. */
export function placesAround(base: FactBase, id: string): readonly Entity[] {
  const around: Entity[] = [];
  let next = base.entities.get(id);
  while (next !== undefined && !around.includes(next)) {
    around.push(next);
    next = next.within === undefined ? undefined : base.entities.get(next.within);
  }
  return around;
}

/** The country of a place: the largest around it that is in nothing, or in a region of several countries. */
export function countryOf(base: FactBase, id: string): Entity | undefined {
  return placesAround(base, id)
    .filter((place) => !regions.has(place.id))
    .at(-1);
}

/** Ids of a place and of all that is in it. */
export function placesWithin(base: FactBase, id: string): ReadonlySet<string> {
  const places = [...base.entities.values()].filter(({ kind }) => kind === "place");
  return new Set(places.filter((place) => placesAround(base, place.id).some((one) => one.id === id)).map((p) => p.id));
}

const regions = new Set(["south-asia", "central-asia"]);
