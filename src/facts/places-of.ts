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

const regions = new Set(["south-asia", "central-asia"]);
