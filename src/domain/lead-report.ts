import { handlings } from "./handling.ts";
import type { Report, Story } from "./story.ts";

/** The report that a story is shown by: the first of those that may be shown most openly. */
export function leadReport({ id, reports }: Pick<Story, "id" | "reports">): Report {
  const [first, ...others] = reports;
  if (first === undefined) throw new Error(`story ${id} has no report`);
  return others.reduce((lead, report) => (strictness(report) < strictness(lead) ? report : lead), first);
}

function strictness({ source }: Report): number {
  return handlings.indexOf(source.handling);
}
