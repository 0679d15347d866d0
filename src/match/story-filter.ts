import type { EventKind } from "../domain/event.ts";
import { isAtLeast, type Severity } from "../domain/severity.ts";
import type { Report, Story } from "../domain/story.ts";
import type { Triage } from "../domain/triage.ts";
import { facetsOf, hasFacet } from "./item-facets.ts";
import type { Facet } from "./query.ts";

/** Which stories somebody looks for; what is absent asks for nothing. Ids and values are as records and facets have them, all lower case where a facet has them. */
export interface StoryFilter {
  readonly state?: Triage["state"];
  /** `name` finds what was assigned before ids were kept. */
  readonly assigned?: "nobody" | { readonly userId: string; readonly name: string | undefined };
  /** This or higher. */
  readonly severity?: Severity;
  readonly watchId?: string;
  readonly sourceId?: string;
  readonly languages?: readonly string[];
  readonly event?: EventKind;
  readonly places?: readonly string[];
  /** Opened at this instant or later, in milliseconds since the epoch. */
  readonly since?: number;
}

/**
 * Whether a story is what is looked for. Of restricted reports only that their source reported counts: what their words say
 * may not be found out by trying filters. One that was joined into another is found as part of that.
 */
export function isSought(story: Story, filter: StoryFilter): boolean {
  const { state, severity, since } = filter;
  if (story.joinedInto !== undefined) return false;
  if (state !== undefined && story.triage.state !== state) return false;
  if (severity !== undefined && !isAtLeast(story.severity, severity)) return false;
  if (since !== undefined && story.openedAt < since) return false;
  return isAssignedTo(story.triage, filter.assigned) && isFrom(story, filter.sourceId) && saysOneOf(story, filter);
}

function isAssignedTo({ assignedTo, assigneeId }: Triage, wanted: StoryFilter["assigned"]): boolean {
  if (wanted === undefined) return true;
  if (wanted === "nobody") return assignedTo === undefined;
  if (assigneeId !== undefined) return assigneeId === wanted.userId;
  return assignedTo !== undefined && assignedTo === wanted.name;
}

function isFrom({ reports, earlier }: Story, sourceId: string | undefined): boolean {
  if (sourceId === undefined || earlier?.sources.includes(sourceId)) return true;
  return reports.some(({ source }) => source.id === sourceId);
}

/** All that is asked of what a report says, by one and the same report: an arrest in one place and an attack in another are no attack there. */
function saysOneOf({ reports }: Story, { watchId, languages, event, places }: StoryFilter): boolean {
  const facets: readonly (readonly [Facet, readonly string[] | undefined])[] = [
    ["lang", languages],
    ["event", event && [event]],
    ["place", places],
  ];
  const asked = facets.flatMap(([facet, values]) => (values === undefined ? [] : [{ facet, values }]));
  if (watchId === undefined && asked.length === 0) return true;
  return reports.some((report) => {
    if (report.source.handling === "restricted") return false;
    const isWatched = watchId === undefined || report.watches.some((hit) => hit.watchId === watchId);
    return isWatched && asked.every(({ facet, values }) => hasFacet(facetsOfReport(report), facet, values));
  });
}

function facetsOfReport({ item, enriched = { releases: [] }, source }: Report) {
  return facetsOf(item, enriched, { id: source.id, tags: [] });
}
