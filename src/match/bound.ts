import type { Part } from "./compiled.ts";

/** A name whose patterns are numbers of a table. */
export interface BoundName {
  readonly patterns: readonly number[];
  readonly company?: readonly number[];
  readonly never: readonly number[];
}

export interface BoundEntity {
  readonly id: string;
  readonly canonical: string;
  readonly names: readonly BoundName[];
}

export type BoundPart<E extends BoundEntity = BoundEntity> = Part<readonly number[], E>;
