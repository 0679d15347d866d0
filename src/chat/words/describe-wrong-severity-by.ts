import { EventKind } from "../../domain/event.ts";
import { severities } from "../../domain/severity.ts";
import { severityByExample, type WrongSeverityBy } from "../../domain/severity-by.ts";
import { nearest } from "../../lib/nearest.ts";

/** What is wrong with a `severity_by`, and what is possible. It is not escaped, and holds a piece of what was written. */
export function describeWrongSeverityBy({ what, piece }: WrongSeverityBy): string {
  switch (what) {
    case "form":
      return `“${piece}” is not a kind and its severity. Write them as ${severityByExample}.`;
    case "kind":
      return `“${piece}” is no kind of event.${meant(piece, EventKind.options)} There are: ${EventKind.options.join(", ")}.`;
    case "twice":
      return `“${piece}” has two severities. Give each kind one.`;
    case "severity":
      return `“${piece}” is no severity.${meant(piece, severities)} There are: ${severities.join(", ")}.`;
  }
}

function meant(piece: string, options: readonly string[]): string {
  const [near] = nearest(piece.toLowerCase(), options, 1);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}
