import type { FactBase } from "../domain/fact-base.ts";
import { type Statement, tlps } from "../domain/statement.ts";
import { indexFacts } from "./build-fact-base.ts";

export type Tlp = (typeof tlps)[number];

/** Whether a statement may be shown where facts up to `clearance` may: the order of TLP 2.0 (FIRST), clear to red. */
export function isCleared({ tlp }: Pick<Statement, "tlp">, clearance: Tlp): boolean {
  return tlps.indexOf(tlp) <= tlps.indexOf(clearance);
}

/** The base without what is above a clearance. */
export function filterByTlp(base: FactBase, clearance: Tlp): FactBase {
  const cleared = base.statements.filter((statement) => isCleared(statement, clearance));
  return cleared.length === base.statements.length ? base : indexFacts([...base.entities.values()], cleared);
}
