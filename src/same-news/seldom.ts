import type { EventKind, EventPlace } from "../domain/event.ts";
import type { EventSaid } from "./event-side.ts";

/** What it weighs that two reports tell of one kind of event: how seldom a town sees two of it. */
export function seldomWeight({ kind, places }: EventSaid["event"], known: readonly EventPlace[]): number {
  return kind === "attack" && isQuietTown(places, known) ? quietWeight : (seldom[kind] ?? 0);
}

const quietWeight = 1.5;

/** Kinds of which a town does not see two a day; the first trial after an arrest is no second report of one. */
const seldom: Partial<Readonly<Record<EventKind, number>>> = {
  ...{
    "plot-foiled": 1.5,
    sanction: 1.5,
    takedown: 1.5,
    leadership: 1.5,
    threat: 1.5,
    recruitment: 1.5,
    prison: 1.5,
    trial: 1,
  },
};

/** Whether two reports name one town, of a country where attacks are so seldom that a town sees no two in hours. */
function isQuietTown(said: readonly EventPlace[], known: readonly EventPlace[]): boolean {
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
