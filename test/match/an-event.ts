import type { Event } from "../../src/domain/event.ts";
import type { PlaceNames } from "../../src/domain/gazetteer.ts";

/** An attack in the town of Kunduz, read from the first letters of the title. */
export function anEvent(over: Partial<Event> = {}): Event {
  const where = { field: "title", start: 0, end: 6 } as const;
  return {
    kind: "attack",
    stance: "none",
    places: [{ id: "kunduz", name: "Kunduz", level: "town", within: ["kunduz-province"], country: "af", where }],
    where: { kind: where },
    ...over,
  };
}

const ids: Readonly<Record<string, readonly string[]>> = {
  kunduz: ["kunduz", "kunduz-province"],
  кундуз: ["kunduz", "kunduz-province"],
  "north of kunduz": ["archi"],
  afghanistan: ["af"],
  tajikistan: ["tj"],
  "south-asia": ["af", "pk"],
};

/** What a small gazetteer would answer. */
export const fewPlaces: PlaceNames = {
  idsOf: (name) => ids[name] ?? [],
  complete: (begun, most) =>
    ["Tajikistan", "Kunduz", "North of Kunduz"].filter((name) => name.toLowerCase().startsWith(begun)).slice(0, most),
  all: () => Object.keys(ids),
};

/** So many dead, as the item says exactly. */
export function dead(value: number): NonNullable<Event["dead"]> {
  return { value, bound: "exact", where: { field: "title", start: 0, end: 1 } };
}
