import type { ConfigProblem } from "./config-problem.ts";
import { entriesOf } from "./entries-of.ts";
import { findRepeats } from "./find-repeats.ts";
import type { YamlFile } from "./read-yaml.ts";

/** What is wrong with a query, in a sentence, and how many letters into it. */
export type QueryFault = string | { readonly message: string; readonly at: number };

/** Repeated names, and queries that the query language refuses. */
export function checkWatchlist(yaml: YamlFile, checkQuery: (query: string) => QueryFault | undefined): ConfigProblem[] {
  const queries = entriesOf(yaml.value, "watches").flatMap(({ query }, index) => {
    const wrong = typeof query === "string" && query !== "" ? checkQuery(query) : undefined;
    if (wrong === undefined) return [];
    const { message, at } = typeof wrong === "string" ? { message: wrong, at: 0 } : wrong;
    return [yaml.problemAt(["watches", index, "query"], `"query": ${onOneLine(message)}`, at)];
  });
  return [...findRepeats(yaml, "watches", "name"), ...queries];
}

/** A caret drawn under a query would lose its place here. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " · ");
}
