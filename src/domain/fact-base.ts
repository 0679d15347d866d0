import type { Entity } from "./entity.ts";
import type { Statement } from "./statement.ts";

/** Everything known, indexed once and never changed. */
export interface FactBase {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly statements: readonly Statement[];
  /** What was held once and is not any more: no answer about the present rests on it. */
  readonly withdrawn: readonly Statement[];
  /** Statements by their subject's id. */
  readonly about: ReadonlyMap<string, readonly Statement[]>;
  /** Statements by the id of the entity that is their value. */
  readonly pointingAt: ReadonlyMap<string, readonly Statement[]>;
}
