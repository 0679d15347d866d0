import type { Query } from "./query.ts";
import { printValue } from "./read-facet.ts";

/** The canonical form: `parseQuery(printQuery(query))` is the same query. */
export function printQuery(query: Query): string {
  return print(query, 0);
}

/** How tightly each kind binds; a part that binds less than its place needs stands in parentheses. */
const tightness = { or: 1, and: 2, not: 3, near: 4, field: 5 } as const;

function print(query: Query, needed: number): string {
  const own = query.kind in tightness ? tightnessOf(query) : 6;
  const text = printBare(query);
  return own < needed ? `(${text})` : text;
}

function tightnessOf(query: Query): number {
  switch (query.kind) {
    case "or":
    case "and":
    case "not":
    case "near":
    case "field":
      return tightness[query.kind];
    default:
      return 6;
  }
}

function printBare(query: Query): string {
  switch (query.kind) {
    case "or":
      return query.parts.map((part) => print(part, tightness.and)).join(" OR ");
    case "and":
      return query.parts.map((part) => print(part, tightness.not)).join(" ");
    case "not":
      return `NOT ${print(query.part, tightness.not)}`;
    case "near":
      return `${print(query.left, tightness.near)} NEAR/${query.distance} ${print(query.right, tightness.field)}`;
    case "field":
      return `${query.field}:${print(query.part, 6)}`;
    default:
      return printLeaf(query);
  }
}

type Leaf = Extract<Query, { kind: "word" | "phrase" | "prefix" | "exact" | "entity" | "regex" | "facet" }>;

function printLeaf(query: Leaf): string {
  switch (query.kind) {
    case "word":
      return query.text;
    case "phrase":
      return `"${query.text}"`;
    case "prefix":
      return `${query.text}*`;
    case "exact":
      return /\s/.test(query.text) ? `="${query.text}"` : `=${query.text}`;
    case "entity":
      return `@${query.id}`;
    case "regex":
      return `re:/${query.source}/`;
    case "facet":
      return `${query.facet}:${query.values.map(printValue).join(",")}`;
  }
}
