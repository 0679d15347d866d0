import type { IncidentSummary } from "../domain/incident.ts";
import type { Report, Story } from "../domain/story.ts";
import { stages } from "./news-stages.ts";
import type { NumberKind } from "./read-numbers.ts";
import { featuresOf, type StoryFeatures } from "./story-features.ts";

/** What these stories tell together. Of a restricted source nothing is read, but that it reported. */
export function summariseIncident(stories: readonly Story[]): IncidentSummary {
  const reports = stories.flatMap((story) => story.reports.map((report) => ({ story, report })));
  const read = reports
    .filter(({ report }) => report.source.handling !== "restricted")
    .toSorted((a, b) => a.report.joinedAt - b.report.joinedAt)
    .map(({ story, report }) => ({ shortId: story.shortId, features: featuresIn(report) }));
  const naming = (bits: number) => [...new Set(read.filter(saysOneOf(bits)).map(({ shortId }) => shortId))];
  return {
    reports: reports.length,
    languages: counted(reports.map(({ report }) => languageOf(report) ?? "und")),
    sources: counted(reports.map(({ report }) => report.source.name)),
    claims: naming(stages.claim),
    denials: naming(stages.denial),
    dead: tolls(read, "dead"),
    injured: tolls(read, "injured"),
  };
}

interface Read {
  readonly features: StoryFeatures;
}

function featuresIn(report: Report): StoryFeatures {
  const { item, enriched } = report;
  return featuresOf({ ...item, language: languageOf(report) }, { releases: enriched?.releases, seenAt: item.seenAt });
}

function languageOf({ item, enriched }: Report): string | undefined {
  return enriched?.language ?? item.language;
}

/** The headline alone: a text names a claim long after it was news. */
function saysOneOf(bits: number): (one: Read) => boolean {
  return ({ features }) => (features.titleStages & bits) !== 0;
}

/** The first number that a report gives, in its headline or else in its text: what follows are parts of it, or other attacks. */
function tolls(read: readonly Read[], kind: NumberKind): readonly number[] {
  const given = read.flatMap(({ features: { titleNumbers, bodyNumbers } }) => {
    const first = [...titleNumbers, ...bodyNumbers].find((number) => number.kind === kind);
    return first === undefined ? [] : [first.value];
  });
  return [...new Set(given)];
}

function counted(values: readonly string[]): readonly [string, number][] {
  const groups = [...Map.groupBy(values, (value) => value)].map(([value, { length }]): [string, number] => [
    value,
    length,
  ]);
  return groups.toSorted(([, a], [, b]) => b - a);
}
