import { RE2JS } from "re2js";
import { parseQuery } from "./parse-query.ts";
import type { Query } from "./query.ts";

const leastWork = 20;

/** `undefined` where it is none that RE2 reads. */
export function readRegex(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch {
    return undefined;
  }
}

/** What each letter of an item costs a regular expression, in steps. */
export function workOf(regex: RE2JS): number {
  return Math.max(regex.programSize(), leastWork);
}

/** The same of all those in a query; none where it cannot be read. */
export function regexWorkOf(query: string): number {
  // Nearly all have none, and are not read for it.
  if (!query.includes("/")) return 0;
  const parsed = parseQuery(query);
  return parsed.kind === "mistake" ? 0 : workIn(parsed.query);
}

function workIn(query: Query): number {
  switch (query.kind) {
    case "regex": {
      const regex = readRegex(query.source);
      return regex === undefined ? 0 : workOf(regex);
    }
    case "field":
    case "not":
      return workIn(query.part);
    case "near":
      return workIn(query.left) + workIn(query.right);
    case "and":
    case "or":
      return query.parts.reduce((sum, part) => sum + workIn(part), 0);
    default:
      return 0;
  }
}
