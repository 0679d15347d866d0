import { leadReport } from "./lead-report.ts";
import { reportedAt } from "./reported-at.ts";
import type { Report, Story } from "./story.ts";
import type { StoryNews } from "./story-decision.ts";
import { type CountSaid, eventReportsOf, mergeEvents } from "./story-event.ts";

const counted = ["dead", "injured", "detained"] as const;
export type Counted = (typeof counted)[number];

/** What is known of a story beyond the report that leads it. */
export interface StoryState {
  /** How a count went, oldest first; the last is the newest sure one. */
  readonly counts: readonly (readonly [Counted, readonly CountSaid[]])[];
  /** What later reports added: of each kind the newest. */
  readonly news: readonly StoryNewsSaid[];
}

interface StoryNewsSaid {
  readonly code: StoryNews["code"];
  readonly source: string;
  readonly at: number;
  /** The name of the group that claims it. */
  readonly by?: string | undefined;
}

/**
 * Who is not as open, or not as trusted, as the leading report changes nothing of it: a figure that only a source of the server's own gives is
 * not set beside those of the catalogue.
 */
export function storyState(story: Pick<Story, "id" | "reports">): StoryState {
  const lead = leadReport(story);
  const sure = story.reports.filter(
    ({ source }) => source.handling === lead.source.handling && (lead.source.own === true || source.own !== true),
  );
  const event = mergeEvents(eventReportsOf(sure));
  const corrections = new Set(sure.filter(isCorrection).map(({ item }) => reportedAt(item)));
  const counts = counted.flatMap((key) => {
    const states = inOrder(event?.[key] ?? [], corrections);
    const isNews = states.length > 1 || (states.length === 1 && lead.enriched?.event?.[key] === undefined);
    return isNews ? [[key, states] as const] : [];
  });
  return { counts, news: newsOf(sure) };
}

function isCorrection({ enriched, joined }: Report): boolean {
  return enriched?.event?.update === "correction" || joined?.news.some(({ code }) => code === "correction") === true;
}

/** Counts grow: who still has the lower one is late, unless it is a correction. What may be fewer (“up to”) is sure only where nothing else is said. */
function inOrder(states: readonly CountSaid[], corrections: ReadonlySet<number>): readonly CountSaid[] {
  const sure = states.filter(({ bound }) => bound !== "up-to");
  const kept: CountSaid[] = [];
  for (const state of sure.length > 0 ? sure : states) {
    const last = kept.at(-1);
    if (last === undefined || state.value > last.value || (state.value < last.value && corrections.has(state.at)))
      kept.push(state);
  }
  return kept;
}

function newsOf(reports: readonly Report[]): readonly StoryNewsSaid[] {
  const all = reports.flatMap(({ joined, item, source, gist }) =>
    (joined?.news ?? []).map(({ code }): StoryNewsSaid => {
      const by = code === "claim" && gist !== undefined && "event" in gist ? gist.event.actor : undefined;
      return { code, source: source.name, at: reportedAt(item), by };
    }),
  );
  const newest = new Map(all.toSorted((a, b) => a.at - b.at).map((one) => [one.code, one]));
  return [...newest.values()].filter(({ code }) => code !== "toll");
}
