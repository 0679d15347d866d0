import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { attribution, standing, timeText, valueText } from "./describe-statement.ts";
import { nameOf } from "./names-of.ts";

/**
 * `Active in: South Asia, Central Asia (Eurasianet, Mar 2022)`: statements of one kind by one source of one time are
 * together, and those that only name things share a line whatever their source.
 *
 * `side` says which end of a statement is new to the reader: its value on its subject's card, its subject on its value's.
 */
export function factLines(
  base: FactBase,
  statements: readonly Statement[],
  label: (predicate: string) => string,
  side: "value" | "subject",
): readonly string[] {
  return [...Map.groupBy(statements, ({ predicate }) => predicate)].flatMap(([predicate, group]) => {
    const parts = partsOf(base, group, side);
    const namesAlone = group.every(({ value }) => "entity" in value);
    return namesAlone
      ? [`${label(predicate)}: ${parts.join("; ")}`]
      : parts.map((part) => `${label(predicate)}: ${part}`);
  });
}

function partsOf(base: FactBase, statements: readonly Statement[], side: "value" | "subject"): readonly string[] {
  const groups = Map.groupBy(statements, (one) => [timeText(one), standing(one), attribution(one)].join("\n"));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const things = group.map(({ value, subject }) =>
      side === "value" ? valueText(base, value) : nameOf(base, subject),
    );
    const named = [...new Set(things)].join("text" in first.value ? "; " : ", ");
    // An event's own name often ends in its date.
    const time = named.endsWith(timeText({ ...first, inferredDate: undefined })) ? "" : timeText(first);
    const parts = [named, time, standing(first)].filter((part) => part !== "");
    return [`${parts.join(", ")} (${attribution(first)})`];
  });
}
