import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest } from "../domain/partial-date.ts";
import type { NumberValue, Statement } from "../domain/statement.ts";

/** Of these a thing has one at a time; a group has one leader, not one deputy. */
const oneAtATime = ["led-by"];
/** Of these a thing has one for good. */
const oneForGood = ["born", "founded"];

/** Nobody dies twice. */
const deadly = ["killed", "executed", "died"];

/** The statements of a base that a statement contradicts: those that either of the two names, and those that cannot be true beside it. */
export function against(base: FactBase, statement: Statement): readonly Statement[] {
  if (isOpen(statement)) return [];
  const others = (base.about.get(statement.subject) ?? []).filter(({ id }) => id !== statement.id);
  const named = base.statements.filter(
    ({ id, contradicts = [] }) => statement.contradicts?.includes(id) || contradicts.includes(statement.id),
  );
  const replaced = statement.corrects?.id;
  const found = [...named, ...others.filter((other) => !isOpen(other) && cannotBoth(statement, other))];
  return [...new Set(found)].filter(({ id }) => id !== statement.id && id !== replaced);
}

/** Says of nothing that it is so. */
function isOpen({ status, withdrawn }: Statement): boolean {
  return withdrawn !== undefined || status === "forecast" || status === "opinion";
}

function cannotBoth(a: Statement, b: Statement): boolean {
  if (deadly.includes(a.predicate) && deadly.includes(b.predicate)) return differInTime(a, b);
  if (a.predicate !== b.predicate) return false;
  if (a.status === "denied" || b.status === "denied") return a.status !== b.status && areSame(a, b);
  if ("number" in a.value && "number" in b.value) return isTally(a) && differInNumber(a.value, b.value);
  if (oneForGood.includes(a.predicate)) return !areSame(a, b);
  return oneAtATime.includes(a.predicate) && !areSame(a, b) && overlap(a, b);
}

function areSame(a: Statement, b: Statement): boolean {
  if ("entity" in a.value && "entity" in b.value) return a.value.entity === b.value.entity;
  if ("date" in a.value && "date" in b.value) return agree(a.value.date, b.value.date);
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

function differInTime(a: Statement, b: Statement): boolean {
  return a.from !== undefined && b.from !== undefined && !agree(a.from, b.from);
}

/** A month agrees with each of its days. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function overlap(a: Statement, b: Statement): boolean {
  const isBefore = (one: Statement, other: Statement) =>
    one.to !== undefined && other.from !== undefined && earliest(one.to) < latest(other.from);
  return a.from !== undefined && b.from !== undefined && !isBefore(a, b) && !isBefore(b, a);
}

/** What is counted once of an event, as its dead; a strength is another at each time. */
function isTally({ predicate }: Statement): boolean {
  return predicate.endsWith("-count");
}

function differInNumber(a: NumberValue, b: NumberValue): boolean {
  const [low, high] = [rangeOf(a), rangeOf(b)];
  return a.unit === b.unit && (low.least > high.most || high.least > low.most);
}

function rangeOf({ number, to, bound }: NumberValue): { readonly least: number; readonly most: number } {
  switch (bound) {
    case "exact":
      return { least: number, most: number };
    case "range":
      return { least: number, most: to ?? number };
    case "at-least":
    case "more-than":
      return { least: number, most: Number.POSITIVE_INFINITY };
    case "at-most":
    case "less-than":
      return { least: 0, most: number };
    default:
      return { least: number * 0.8, most: number * 1.2 };
  }
}
