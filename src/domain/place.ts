import { z } from "zod";

/** How fine a place is. A district is any part of a province that is no town of its own; quarters of towns are not places. */
export const PlaceLevel = z.enum(["town", "district", "province", "country"]);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** A place of the gazetteer. */
export interface Place {
  /** Unique over all levels: Kunduz the town and Kunduz the province differ. A country's is its ISO 3166 code in lower case (`af`). */
  readonly id: string;
  /** English. */
  readonly name: string;
  readonly level: PlaceLevel;
  /** Ids of the district and the province that hold it, as far as known, the finer first. */
  readonly within?: readonly string[];
  /** Id of its country; absent for a country itself. */
  readonly country?: string;
}
