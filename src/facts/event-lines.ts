import type { AnswerLine } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { plain, stated } from "./answer-line.ts";
import { attribution, figureText, valueText } from "./describe-statement.ts";
import { formatDate } from "./format-date.ts";
import type { KnownEvent } from "./known-events.ts";
import { fullName } from "./names-of.ts";
import { labelOf } from "./predicates.ts";

export const tolls = ["killed-count", "injured-count", "casualty-count", "surrendered-count"];
export const claims = ["claimed-by", "claim", "attributed-to", "denied-by"];

/** How many events a list carries: a longer one is asked for by a place, a time or a kind. */
const mostListed = 150;

/** The events of a list, a line each. */
export function eventLines(base: FactBase, events: readonly KnownEvent[], brief: boolean): readonly AnswerLine[] {
  const left = events.length - mostListed;
  return [
    ...events.slice(0, mostListed).map((event) => eventLine(base, event, brief)),
    ...(left > 0 ? [plain(`… ${left} more: ask with a place, a time or a kind`)] : []),
  ];
}

/**
 * One event of a list, its tolls and claims side by side: `Killed: 46 (Taliban official to AFP) / at least 50 (News18) · Claimed by: …`.
 * With `brief` a toll is the span of its figures, without who counted.
 */
export function eventLine(base: FactBase, event: KnownEvent, brief: boolean): AnswerLine {
  const shown = [...tolls, ...claims].flatMap((predicate) => {
    const said = event.about.filter((one) => one.predicate === predicate);
    return said.length === 0 ? [] : [{ text: side(base, predicate, said, brief), said }];
  });
  const place = event.about.filter(({ predicate }) => predicate === "took-place-in" || predicate === "kind");
  const name = fullName(event.entity);
  const dated =
    event.from === undefined || name.endsWith(formatDate(event.from)) || name.includes(event.from.slice(0, 4));
  const when = dated || event.from === undefined ? "" : `, ${formatDate(event.from)}`;
  const details = shown.map(({ text }) => text).join(" · ");
  return stated(`${name}${when}${details === "" ? "" : `: ${details}`}`, [
    ...place,
    ...shown.flatMap(({ said }) => said),
  ]);
}

function side(base: FactBase, predicate: string, said: readonly Statement[], brief: boolean): string {
  const label = labelOf(predicate);
  if (brief && tolls.includes(predicate)) return `${label}: ${spanOf(base, said)}`;
  const parts = said.map((one) => {
    const by =
      brief && predicate === "claimed-by" ? "" : ` (${[attribution(one), one.note].filter(Boolean).join("; ")})`;
    return `${valueText(base, one.value)}${by}`;
  });
  return `${label}: ${[...new Set(parts)].join(" / ")}`;
}

/** `33–35 people, by 4 counts`, of figures in one unit; else each of them. */
function spanOf(base: FactBase, said: readonly Statement[]): string {
  const numbers = said.flatMap(({ value }) => ("number" in value ? [value] : []));
  const [first] = said;
  const units = new Set(numbers.map(({ unit }) => unit));
  const ends = numbers.flatMap(({ number, to }) => [number, to ?? number]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (said.length === 1 && first !== undefined) return valueText(base, first.value);
  if (units.size > 1 || low === high) return [...new Set(said.map(({ value }) => valueText(base, value)))].join(" / ");
  return `${figureText(low)}–${figureText(high)} ${[...units].join()}, by ${said.length} counts`;
}
