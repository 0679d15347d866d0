import type { ConfigProblem } from "./config-problem.ts";
import { entriesOf } from "./entries-of.ts";
import { findRepeats } from "./find-repeats.ts";
import type { YamlFile } from "./read-yaml.ts";

/** Repeated names, and queries that the query language refuses. */
export function checkWatchlist(yaml: YamlFile, checkQuery: (query: string) => string | undefined): ConfigProblem[] {
  const queries = entriesOf(yaml.value, "watches").flatMap(({ query }, index) => {
    const wrong = typeof query === "string" && query !== "" ? checkQuery(query) : undefined;
    return wrong === undefined ? [] : [yaml.problemAt(["watches", index, "query"], `"query": ${onOneLine(wrong)}`)];
  });
  return [...findRepeats(yaml, "watches", "name"), ...queries];
}

/** A caret drawn under a query would lose its place here. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " · ");
}
