import type { FactBase } from "../domain/fact-base.ts";
import type { NumberValue, Statement, StatementValue } from "../domain/statement.ts";
import { formatDate, formatSpan } from "./format-date.ts";
import { nameOf } from "./names-of.ts";
import { fateOf } from "./predicates.ts";

/** Who says so and when, for brackets: a figure is never shown without it. */
export function attribution({ saidBy, source }: Statement): string {
  if (saidBy !== undefined) return saidBy;
  return source.short ?? `${source.publisher}, ${source.date === undefined ? "undated" : formatDate(source.date)}`;
}

/** What is said, in words: an entity's short name, a number with its bound, our own text, a date. */
export function valueText(base: FactBase, value: StatementValue): string {
  if ("entity" in value) return nameOf(base, value.entity);
  if ("text" in value) return value.text;
  if ("date" in value) return formatDate(value.date);
  return numberText(value);
}

/** `more than 4,000 fighters`: a bound stays a bound. */
export function numberText({ number, to, unit, bound }: NumberValue): string {
  const figure = number.toLocaleString("en-US");
  const words = {
    exact: figure,
    about: `about ${figure}`,
    nearly: `nearly ${figure}`,
    "at-least": `at least ${figure}`,
    "more-than": `more than ${figure}`,
    "at-most": `up to ${figure}`,
    "less-than": `fewer than ${figure}`,
    range: `${figure}–${(to ?? number).toLocaleString("en-US")}`,
  };
  return `${words[bound]} ${unit}`;
}

/** The time of a statement, with a word where the date is ours. */
export function timeText({ from, to, asOf, inferredDate }: Statement): string {
  const span = formatSpan(from, to);
  const time = span === "" && asOf !== undefined ? formatDate(asOf) : span;
  return time === "" || inferredDate === undefined ? time : `${time}, date inferred`;
}

/**
 * A fate with its source. One that is only reported is told as a report, one that is denied as false: neither is ever told as fact.
 */
export function fateText(base: FactBase, statement: Statement): string {
  const fate = [fateOf(statement.predicate), statement.from === undefined ? "" : formatDate(statement.from)].join(" ");
  const told = `${fate.trim()}, ${valueText(base, statement.value)}`;
  const by = attribution(statement);
  if (statement.status === "confirmed") return `${told} (${by})`;
  return statement.status === "denied" ? `said to be ${told}: false (${by})` : `reported ${told}: unconfirmed (${by})`;
}

/** `forecast for March 2023 – September 2023`, `opinion`, `unconfirmed`; empty for what is confirmed or simply reported. */
export function standing({ status, horizon }: Statement): string {
  if (status === "forecast" && horizon !== undefined) return `forecast for ${formatSpan(horizon.from, horizon.to)}`;
  if (status === "opinion") return "opinion";
  return status === "denied" ? "denied" : "";
}
