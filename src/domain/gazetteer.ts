import type { Place } from "./place.ts";

/** One name of a place, as it is written. */
export interface PlaceName {
  readonly text: string;
  /** `weak`: also a common word or a person's name. `adjective`: a stem that names the place only beside a noun of one (московск-). */
  readonly kind?: "weak" | "adjective";
}

export interface NamedPlace extends Place {
  /** In all scripts; the English name is among them unless it is no name of its own. */
  readonly names: readonly PlaceName[];
}

/** All places that are known, the more usual of one name first. */
export interface Gazetteer {
  readonly places: readonly NamedPlace[];
  /** Ids of towns by the ids of the countries and provinces whose capitals they are. */
  readonly capitals: Readonly<Record<string, string>>;
  /** Sets of countries by name, as ids of places: `central-asia`. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

/** What queries know of places. */
export interface PlaceNames {
  /** Ids of all places that a name in any script means; for a region those of its countries. Empty where nothing is called so. */
  idsOf(name: string): readonly string[];
  /** Up to `most` names for what a person has typed so far, the larger places first. */
  complete(begun: string, most: number): readonly string[];
  /** Every name in every script. */
  all(): readonly string[];
}
