import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { attribution, standing, timeText, valueText } from "./describe-statement.ts";
import { nameOf } from "./names-of.ts";

/**
 * `Active in: South Asia, Central Asia (Eurasianet, Mar 2022)`: statements of one kind by one source of one time share a line.
 *
 * `side` says which end of a statement is new to the reader: its value on its subject's card, its subject on its value's.
 */
export function factLines(
  base: FactBase,
  statements: readonly Statement[],
  label: (predicate: string) => string,
  side: "value" | "subject",
): readonly string[] {
  const groups = Map.groupBy(statements, (statement) =>
    [statement.predicate, attribution(statement), eventTime(statement), standing(statement)].join("\n"),
  );
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined) return "";
    const things = group.map((statement) =>
      side === "value" ? valueText(base, statement.value) : nameOf(base, statement.subject),
    );
    const told = [[...new Set(things)].join(", "), eventTime(first), standing(first)].filter((part) => part !== "");
    return `${label(first.predicate)}: ${told.join(", ")} (${attribution(first)})`;
  });
}

/** When it happened or held; the time of asking alone is the source's date and stands with it. */
function eventTime(statement: Statement): string {
  const { from, to, predicate } = statement;
  if (from === undefined && to === undefined) return isFigure(statement) ? timeText(statement) : "";
  return predicate === "founded" ? timeText(statement).replace(/^since /, "") : timeText(statement);
}

function isFigure({ value }: Statement): boolean {
  return "number" in value;
}
