import { code, escapeText, md } from "../../src/chat/text.ts";
import { describeFilter } from "../../src/chat/words/describe-filter.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { facetsIn } from "../../src/match/facets-in.ts";
import { parseQuery } from "../../src/match/parse-query.ts";
import { printQuery } from "../../src/match/print-query.ts";

/** What the filters of a query ask of the event, one a line: `event:attack`: the item reports: attack. */
export function filtersInWords(query: string): readonly Markdown[] {
  const parsed = parseQuery(query);
  if (parsed.kind === "mistake") return [];
  const lines = facetsIn(parsed.query).flatMap((part) => {
    const words = describeFilter(part.facet, part.values);
    return words === undefined ? [] : [md`• ${code(printQuery(part), 120)}: ${escapeText(words)}`];
  });
  return [...new Set(lines)];
}
