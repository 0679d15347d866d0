import type { FactBase } from "../domain/fact-base.ts";
import { type Statement, tlps } from "../domain/statement.ts";
import { indexFacts } from "./build-fact-base.ts";

export type Tlp = (typeof tlps)[number];

/** Whether a statement may be shown where facts up to `clearance` may: the order of TLP 2.0 (FIRST), clear to red. */
export function isCleared({ tlp }: Pick<Statement, "tlp">, clearance: Tlp): boolean {
  return tlps.indexOf(tlp) <= tlps.indexOf(clearance);
}

/** The base without the statements that are above a clearance. */
export function clearedStatements(base: FactBase, clearance: Tlp): FactBase {
  const cleared = base.statements.filter((statement) => isCleared(statement, clearance));
  return cleared.length === base.statements.length ? base : indexFacts([...base.entities.values()], cleared);
}

/** The same without the things of which only such statements speak, also not by name. */
export function filterByTlp(base: FactBase, clearance: Tlp): FactBase {
  const cleared = clearedStatements(base, clearance);
  if (cleared === base) return base;
  const isSpokenOf = ({ about, pointingAt }: FactBase, id: string) => about.has(id) || pointingAt.has(id);
  const known = [...base.entities.values()].filter(({ id }) => isSpokenOf(cleared, id) || !isSpokenOf(base, id));
  return indexFacts(known, cleared.statements);
}
