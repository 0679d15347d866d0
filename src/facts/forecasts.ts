import type { AnswerLine } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { stated } from "./answer-line.ts";
import { attribution, valueText } from "./describe-statement.ts";
import { formatDate, formatSpan } from "./format-date.ts";
import { nameOf } from "./names-of.ts";

/** Whether it is a forecast whose time is over. */
export function isOver({ horizon }: Statement, today: PartialDate): boolean {
  return horizon !== undefined && latest(horizon.to) < earliest(today);
}

const verdicts = {
  "came-true": "came true",
  "came-partly-true": "came partly true",
  "did-not-come-true": "did not come true",
  "cannot-be-said": "cannot be said",
} as const;

/** What was foretold, until when, and what became of it: a verdict only where somebody judged. */
export function forecastLine(base: FactBase, forecast: Statement, today?: PartialDate): AnswerLine {
  const { horizon, subject, value, judged } = forecast;
  const span = horizon === undefined ? "" : `, for ${formatSpan(horizon.from, horizon.to)}`;
  const due = today !== undefined && isOver(forecast, today) ? `; due since ${formatDate(horizon?.to ?? today)}` : "";
  const verdict =
    judged === undefined ? "not judged" : `judged ${formatDate(judged.at)}: ${verdicts[judged.verdict]}, ${judged.why}`;
  const restsOn = base.statements.filter(({ id }) => judged?.restsOn.includes(id));
  return stated(
    `${nameOf(base, subject)}: ${valueText(base, value)}${span} (${attribution(forecast)})${due}; ${verdict}`,
    [forecast, ...restsOn],
  );
}
