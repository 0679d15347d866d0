import type { EventPlace } from "../domain/event.ts";

/** Whether two reports name one town, of a country where attacks are so seldom that a town sees no two in hours. */
export function isQuietTown(said: readonly EventPlace[], known: readonly EventPlace[]): boolean {
  return said.some(
    ({ id, level, country = "" }) =>
      level === "town" && !restless.has(country) && known.some((other) => other.id === id),
  );
}

/**
 * Where attacks are frequent: the 30 countries that terrorism struck most by the Global Terrorism Index 2025 (Institute for Economics & Peace),
 * those at war, and the United States for their shootings. ISO 3166 codes.
 */
const restless: ReadonlySet<string> = new Set(
  `bf pk sy ml ne ng so il cm af in cd iq mz co ye ir mm et ke td ps ug bj tg eg ph th id tr sd ua ru lb ly ht mx us`.split(
    " ",
  ),
);
