import type { AnswerLine } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { stated } from "./answer-line.ts";
import { attribution, standing, timeText, valueText } from "./describe-statement.ts";
import { nameOf } from "./names-of.ts";
import { labelOf } from "./predicates.ts";
import { fateEnding, withItsEnd } from "./term-ends.ts";

/** The same as a line: where a fate ends a term, it rests on that too. */
export function sentenceLine(base: FactBase, statement: Statement, before = ""): AnswerLine {
  const end = withItsEnd(base, statement) === statement ? undefined : fateEnding(base, statement);
  return stated(`${before}${sentence(base, statement)}`, end === undefined ? [statement] : [statement, end]);
}

/** One statement on its own, with its subject, time and source. */
export function sentence(base: FactBase, statement: Statement): string {
  const term = withItsEnd(base, statement);
  const parts = [valueText(base, statement.value), timeText(term), standing(statement)].filter((part) => part !== "");
  const doubt = statement.status === "reported" ? ", reported" : "";
  return `${nameOf(base, statement.subject)}, ${labelOf(statement.predicate).toLowerCase()}: ${parts.join(", ")}${doubt} (${attribution(statement)})`;
}
