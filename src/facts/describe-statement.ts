import type { FactBase } from "../domain/fact-base.ts";
import type { NumberValue, Statement, StatementValue } from "../domain/statement.ts";
import { formatDate, formatSpan } from "./format-date.ts";
import { isAgreed } from "./is-agreed.ts";
import { nameOf } from "./names-of.ts";
import { fateOf, isLasting } from "./predicates.ts";

/** Who says so and when, for brackets: a figure is never shown without it. A correction says what it replaces. */
export function attribution({ saidBy, source, corrects, note }: Statement): string {
  const page = `${source.publisher}, ${source.date === undefined ? "undated" : formatDate(source.date)}`;
  const by = saidBy ?? source.short ?? page;
  if (corrects === undefined) return by;
  return `${by}; corrected here${note === undefined ? "" : ` (${note})`}, was: ${corrects.said}`;
}

/** The same with why a date is ours, where it is. */
export function attributionWithDoubt(statement: Statement): string {
  const { inferredDate } = statement;
  const by = attribution(statement);
  return inferredDate === undefined ? by : `${by}; date inferred: ${inferredDate}`;
}

/** What is said, in words: an entity's short name, a number with its bound, our own text, a date. */
export function valueText(base: FactBase, value: StatementValue): string {
  if ("entity" in value) return nameOf(base, value.entity);
  if ("text" in value) return value.text;
  if ("date" in value) return formatDate(value.date);
  return numberText(value);
}

const figures = new Intl.NumberFormat("en-US");

/** `4,000`. */
export function figureText(figure: number): string {
  return figures.format(figure);
}

/** `more than 4,000 fighters`: a bound stays a bound. */
function numberText({ number, to, unit, bound }: NumberValue): string {
  const figure = figureText(number);
  const words = {
    exact: figure,
    about: `about ${figure}`,
    nearly: `nearly ${figure}`,
    "at-least": `at least ${figure}`,
    "more-than": `more than ${figure}`,
    "at-most": `up to ${figure}`,
    "less-than": `fewer than ${figure}`,
    range: `${figure}–${figureText(to ?? number)}`,
  };
  return `${words[bound]} ${number === 1 && to === undefined && unit === "people" ? "person" : unit}`;
}

/**
 * When it happened (`3 Jan 2024`) or held (`since June 2020`). Of a figure or a term the time of asking counts too; of
 * anything else that is the source's date and is shown with it. A date that is ours says so.
 */
export function timeText({ from, to, asOf, predicate, value, inferredDate }: Statement): string {
  const time = timeOf();
  return time === "" || inferredDate === undefined ? time : `${time}, date inferred`;

  function timeOf(): string {
    if (from !== undefined && to === undefined && !isLasting(predicate)) return formatDate(from);
    if (from !== undefined || to !== undefined) return formatSpan(from, to);
    if (asOf === undefined) return "";
    if ("number" in value) return formatDate(asOf);
    return isLasting(predicate) ? `as of ${formatDate(asOf)}` : "";
  }
}

/**
 * A fate with its source. One that is only reported is shown as a report, one that is denied as false: neither is ever shown as fact.
 */
export function fateText(base: FactBase, statement: Statement): string {
  const { predicate, from, status, subject } = statement;
  const fate = [fateOf(predicate), from === undefined ? "" : formatDate(from)].join(" ").trim();
  const how = valueText(base, statement.value);
  const by = attribution(statement);
  if (status === "denied") return `said to be ${fate}: false, ${how} (${by})`;
  if (isAgreed(statement)) return `${fate}, ${how} (${by})`;
  // Of a death that is certain only the circumstances are in doubt.
  const certain = base.about.get(subject)?.some((one) => one.predicate === predicate && one.status === "confirmed");
  return certain ? `by another account ${fate}, ${how} (${by})` : `reported ${fate}, ${how}: unconfirmed (${by})`;
}

/** `forecast for March 2023 – September 2023`, `opinion`, `false`; empty for what is confirmed or simply reported. */
export function standing({ status, horizon }: Statement): string {
  if (status === "forecast" && horizon !== undefined) return `forecast for ${formatSpan(horizon.from, horizon.to)}`;
  if (status === "opinion") return "opinion";
  return status === "denied" ? "false" : "";
}
