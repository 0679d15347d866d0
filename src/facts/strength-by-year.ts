import type { AnswerLine } from "../domain/answer.ts";
import type { NumberValue, Statement } from "../domain/statement.ts";
import { stated } from "./answer-line.ts";
import { figureText } from "./describe-statement.ts";

/**
 * `2018: 2,000–10,000 fighters (5 figures)`: the span of all figures of a year in one unit, newest first. Nothing is averaged, and
 * bounds stay bounds: a figure that is only an upper bound says nothing of the lower end.
 */
export function strengthByYear(all: readonly Statement[]): readonly AnswerLine[] {
  const figures = all.flatMap((statement) => {
    const { predicate, status, value, asOf } = statement;
    const counts = predicate === "strength" && status !== "forecast" && status !== "denied";
    return counts && "number" in value && asOf !== undefined ? [{ year: asOf.slice(0, 4), value, statement }] : [];
  });
  const groups = Map.groupBy(figures, ({ year, value: { unit } }) => `${year}\n${unit}`);
  return [...groups]
    .toSorted(([a], [b]) => b.slice(0, 4).localeCompare(a.slice(0, 4)))
    .map(([key, group]) => {
      const [year = "", unit = ""] = key.split("\n");
      const count = group.length === 1 ? "1 figure" : `${group.length} figures`;
      const text = `${year}: ${spanOf(group.map(({ value }) => value))} ${unit} (${count})`;
      return stated(
        text,
        group.map(({ statement }) => statement),
      );
    });
}

function spanOf(values: readonly NumberValue[]): string {
  const lows = values.filter(({ bound }) => !isUpper(bound)).map(({ number }) => number);
  const highs = values.map(({ number, to }) => to ?? number);
  const low = lows.length === 0 ? undefined : Math.min(...lows);
  const high = Math.max(...highs);
  const open = values.some(
    ({ number, to, bound }) => ["at-least", "more-than"].includes(bound) && (to ?? number) === high,
  );
  const top = `${figureText(high)}${open ? " or more" : ""}`;
  if (low === undefined) return `up to ${figureText(high)}`;
  return low === high ? top : `${figureText(low)}–${top}`;
}

function isUpper(bound: NumberValue["bound"]): boolean {
  return bound === "at-most" || bound === "less-than";
}
