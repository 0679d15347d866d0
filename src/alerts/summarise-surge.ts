import type { Report, Story } from "../domain/story.ts";
import type { IncidentSummary } from "../domain/surge.ts";
import { isClaim, isDenial } from "../same-news/claims-and-denials.ts";
import type { NumberKind } from "../same-news/read-numbers.ts";
import { featuresOf, type StoryFeatures } from "../same-news/story-features.ts";

/** The summary of these stories. Of a restricted source it counts only that it reported. */
export function summariseSurge(stories: readonly Story[]): IncidentSummary {
  const reports = stories.flatMap((story) => story.reports.map((report) => ({ shortId: story.shortId, report })));
  const read = reports
    .filter(({ report }) => report.source.handling !== "restricted")
    .toSorted((a, b) => a.report.joinedAt - b.report.joinedAt)
    .map((one) => ({ ...one, features: featuresIn(one.report) }));
  const naming = (says: (one: Read) => boolean) => [...new Set(read.filter(says).map(({ shortId }) => shortId))];
  return {
    reports: reports.length,
    languages: counted(read.map(({ report }) => languageOf(report) ?? "und")),
    sources: counted(reports.map(({ report }) => report.source.name)),
    claims: naming(({ report }) => isClaim(report)),
    denials: naming(({ report }) => isDenial(report)),
    dead: tolls(read, "dead"),
    injured: tolls(read, "injured"),
  };
}

interface Read {
  readonly report: Report;
  readonly features: StoryFeatures;
}

function featuresIn(report: Report): StoryFeatures {
  const { item, enriched } = report;
  return featuresOf({ ...item, language: languageOf(report) }, { releases: enriched?.releases, seenAt: item.seenAt });
}

function languageOf({ item, enriched }: Report): string | undefined {
  return enriched?.language ?? item.language;
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
