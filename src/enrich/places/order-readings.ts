import type { Place, PlaceLevel } from "../../domain/place.ts";
import type { Reading } from "./place-table.ts";

/** What the rest of the item says of a name that several places have. */
export interface Around {
  /** What the word beside it says. */
  readonly level?: PlaceLevel | undefined;
  /** Places that other names of the item can only mean, by how many words away they are. */
  readonly others: readonly { readonly place: Place; readonly distance: number }[];
}

/** The readings that fit, the likeliest first; those of a level that the text names go before all others. */
export function orderReadings(readings: readonly Reading[], { level, others }: Around): readonly Reading[] {
  const scored = readings.map((reading) => ({
    reading,
    score: levelScore(reading.place, level) + nearness(reading.place, others),
  }));
  return scored
    .sort((one, other) => other.score - one.score || one.reading.rank - other.reading.rank)
    .map(({ reading }) => reading);
}

function levelScore(place: Place, level: PlaceLevel | undefined): number {
  if (level === undefined) return 0;
  if (place.level === level) return 3;
  return level === "district" && place.level === "town" ? 2 : 0;
}

/** What is in the same province counts more than what is in the same country, and what is near more than what is far. */
function nearness(place: Place, others: Around["others"]): number {
  let score = 0;
  for (const { place: other, distance } of others) {
    const kinship = kinshipOf(place, other);
    if (kinship > 0) score = Math.max(score, kinship * 2 + 1 / (1 + distance));
  }
  return score;
}

/** 4 for one in the other or in one province, 2 for one country, 0 for none. */
export function kinshipOf(one: Place, other: Place): number {
  if (one.id === other.id) return 4;
  const provinces = one.within ?? [];
  if (provinces.includes(other.id) || other.within?.includes(one.id)) return 4;
  if (provinces.some((id) => other.within?.includes(id))) return 4;
  const country = one.country ?? one.id;
  return country === (other.country ?? other.id) ? 2 : 0;
}
