import type { FactBase } from "../domain/fact-base.ts";
import type { FactChange, GuildFacts } from "../domain/guild-facts.ts";
import type { Statement } from "../domain/statement.ts";
import { indexFacts } from "./build-fact-base.ts";

/** The base as one guild sees it: with what it added, without what it retracted; a correction replaces what it corrects. */
export function layeredFacts(base: FactBase, { changes }: GuildFacts): FactBase {
  if (changes.length === 0) return base;
  const ever = everStated(base, changes);
  const byId = new Map<string, Statement>(base.statements.map((statement) => [statement.id, statement]));
  for (const change of changes) {
    if (change.kind === "retracted" || change.kind === "corrected") byId.delete(change.statementId);
    if (change.kind === "added" || change.kind === "corrected") byId.set(change.statement.id, change.statement);
    const again = change.kind === "restored" ? ever.get(change.statementId) : undefined;
    if (again !== undefined) byId.set(again.id, again);
  }
  return indexFacts([...base.entities.values()], [...byId.values()]);
}

/** Every statement by its id, those among them that the guild is not shown any more. */
export function everStated(base: FactBase, changes: readonly FactChange[]): ReadonlyMap<string, Statement> {
  const own = changes.flatMap((change) => ("statement" in change ? [change.statement] : []));
  return new Map([...base.statements, ...own].map((statement) => [statement.id, statement]));
}
