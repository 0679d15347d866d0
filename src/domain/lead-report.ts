import type { Event } from "./event.ts";
import { handlings } from "./handling.ts";
import type { Report, Story } from "./story.ts";

/**
 * The report that a story is shown by, which is not the first: of those that may be shown most openly one of the operator's catalogue before
 * one of a source that the server added, then that with whose event most of the others agree. Who is first gains nothing by it.
 */
export function leadReport({ id, reports }: Pick<Story, "id" | "reports">): Report {
  const [first, ...others] = reports;
  if (first === undefined) throw new Error(`story ${id} has no report`);
  return others.reduce((lead, report) => (goesBefore(report, lead, reports) ? report : lead), first);
}

function goesBefore(report: Report, lead: Report, all: readonly Report[]): boolean {
  const order = strictness(report) - strictness(lead) || ownness(report) - ownness(lead);
  return order < 0 || (order === 0 && agreement(report, all) > agreement(lead, all));
}

function strictness({ source }: Report): number {
  return handlings.indexOf(source.handling);
}

function ownness({ source }: Report): number {
  return Number(source.own === true);
}

/** How many other sources report the same kind of event in the same place, or none where it reports none. */
function agreement({ source, enriched }: Report, all: readonly Report[]): number {
  const others = all.filter((other) => other.source.id !== source.id);
  return new Set(
    others.filter((other) => agree(enriched?.event, other.enriched?.event)).map((other) => other.source.id),
  ).size;
}

function agree(one: Event | undefined, other: Event | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind !== other.kind) return false;
  const ids = one.places.map(({ id }) => id);
  return ids.length === 0 || other.places.length === 0 || other.places.some(({ id }) => ids.includes(id));
}
