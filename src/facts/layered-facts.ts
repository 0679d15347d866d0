import type { FactBase } from "../domain/fact-base.ts";
import type { GuildFacts } from "../domain/guild-facts.ts";
import type { Statement } from "../domain/statement.ts";
import { indexFacts } from "./fact-base.ts";

/** The base as one guild sees it: with what it added, without what it retracted. */
export function layeredFacts(base: FactBase, { changes }: GuildFacts): FactBase {
  if (changes.length === 0) return base;
  const told = new Map<string, Statement>(base.statements.map((statement) => [statement.id, statement]));
  for (const change of changes) {
    if (change.kind === "added") told.set(change.statement.id, change.statement);
    else told.delete(change.statementId);
  }
  return indexFacts([...base.entities.values()], [...told.values()]);
}
