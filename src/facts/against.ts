import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { contradictionsOf } from "./contradictions.ts";

/** The statements of a base that a statement contradicts: those that either of the two names, those that it denies or that deny it, and those that do not fit it. */
export function against(base: FactBase, statement: Statement): readonly Statement[] {
  if (statement.withdrawn !== undefined || ["forecast", "opinion"].includes(statement.status)) return [];
  const named = base.statements.filter(
    ({ id, contradicts = [] }) => statement.contradicts?.includes(id) || contradicts.includes(statement.id),
  );
  const about = base.about.get(statement.subject) ?? [];
  const denied = about.filter((other) => isDenied(statement) !== isDenied(other) && isOfTheSame(statement, other));
  const unfit = isDenied(statement) ? [] : contradictionsOf(base, statement);
  const others = unfit.flatMap((found) => (found.code === "said-already" ? [] : [found.with]));
  const replaced = statement.corrects?.id;
  return [...new Set([...named, ...denied, ...others])].filter(({ id }) => id !== statement.id && id !== replaced);
}

function isDenied({ status }: Statement): boolean {
  return status === "denied";
}

function isOfTheSame(a: Statement, b: Statement): boolean {
  return a.predicate === b.predicate && JSON.stringify(a.value) === JSON.stringify(b.value);
}
