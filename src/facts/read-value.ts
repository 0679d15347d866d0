import type { FactBase } from "../domain/fact-base.ts";
import { isPartialDate } from "../domain/partial-date.ts";
import type { NumberValue, StatementValue } from "../domain/statement.ts";
import { readMonthName } from "./format-date.ts";
import { resolveName } from "./resolve-name.ts";

/**
 * What a person wrote, as a value of the same kind as `like`, so that an answer can go on reckoning with it: a name that is known
 * for a thing, a figure with its bound for a number, a date for a date. Undefined where it cannot be read as that.
 */
export function readValue(base: FactBase, text: string, like: StatementValue): StatementValue | undefined {
  if ("text" in like) return { text };
  if ("entity" in like) {
    const kind = base.entities.get(like.entity)?.kind;
    const resolved = resolveName(base, text, (entity) => entity.kind === kind);
    return resolved.kind === "found" ? { entity: resolved.entity.id } : undefined;
  }
  if ("date" in like) {
    const date = isPartialDate(text) ? text : readMonthName(text);
    return date === undefined ? undefined : { date };
  }
  return readNumber(text, like.unit);
}

const boundsByWord = new Map<string, Exclude<NumberValue["bound"], "range" | "exact">>([
  ["about", "about"],
  ["around", "about"],
  ["ca.", "about"],
  ["~", "about"],
  ["≈", "about"],
  ["nearly", "nearly"],
  ["almost", "nearly"],
  ["≥", "at-least"],
  [">", "more-than"],
  ["≤", "at-most"],
  ["<", "less-than"],
  ["no fewer than", "at-least"],
  ["at least", "at-least"],
  ["more than", "more-than"],
  ["over", "more-than"],
  ["up to", "at-most"],
  ["at most", "at-most"],
  ["fewer than", "less-than"],
  ["less than", "less-than"],
]);

/** `about 2,500`, `2,000–3,000 fighters`, `≥15`, `15+`; the unit is the old one where none is given. */
export function readNumber(text: string, unit: string): NumberValue | undefined {
  const figures =
    /^(?<bound>[a-z. ]+?|[<>≤≥~≈])?\s*(?<low>\d[\d,]*)(?<plus>\+)?(?:\s*(?:[-–]|to)\s*(?<high>\d[\d,]*))?\s*(?<unit>\p{L}.*)?$/iu;
  const found = figures.exec(text.trim())?.groups;
  if (found?.["low"] === undefined) return undefined;
  const number = numberOf(found["low"]);
  const to = found["high"] === undefined ? undefined : numberOf(found["high"]);
  const of = found["unit"]?.trim() ?? unit;
  if (to !== undefined) return to > number ? { number, to, unit: of, bound: "range" } : undefined;
  if (found["plus"] !== undefined) return { number, unit: of, bound: "at-least" };
  const bound = found["bound"] === undefined ? "exact" : boundsByWord.get(found["bound"].trim().toLowerCase());
  return bound === undefined ? undefined : { number, unit: of, bound };
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
