import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { attribution, standing, timeText, valueText } from "./describe-statement.ts";
import { nameOf } from "./names-of.ts";
import { labelOf } from "./predicates.ts";
import { withItsEnd } from "./term-ends.ts";

/** One statement on its own, with its subject, time and source. */
export function sentence(base: FactBase, statement: Statement): string {
  const term = withItsEnd(base, statement);
  const parts = [valueText(base, statement.value), timeText(term), standing(statement)].filter((part) => part !== "");
  const doubt = statement.status === "reported" ? ", reported" : "";
  return `${nameOf(base, statement.subject)}, ${labelOf(statement.predicate).toLowerCase()}: ${parts.join(", ")}${doubt} (${attribution(statement)})`;
}
