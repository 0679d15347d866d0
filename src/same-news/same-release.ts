import type { ApartReason } from "../domain/story-decision.ts";
import { hourMs } from "../lib/durations.ts";
import type { NumberKind } from "./read-numbers.ts";
import type { ReleaseMark, StoryFeatures } from "./story-features.ts";
import { hashOf } from "./word-key.ts";

/**
 * Keys of the release that an item announces: who is named, with what distinguishes this one from the next: its issue, its length, how many they
 * are, its part, a number that is seldom shared by chance, or the place that its headline names. None where it reports more than one.
 */
export function releaseKeys(features: StoryFeatures): readonly number[] {
  if (!isOneRelease(features)) return [];
  const signs = [...strongSigns(features), ...weakSigns(features)].slice(0, mostSigns);
  return features.named.flatMap((name) => signs.map((sign) => hashOf(`release ${name} ${sign}`)));
}

/**
 * Whether two items announce one release, though their words do not show it. Only “a book in Tajik” is too little: one outlet may put out
 * two in a day.
 */
export function isSameRelease(a: StoryFeatures, b: StoryFeatures): boolean {
  if (!isOneRelease(a) || !isOneRelease(b) || !a.named.some((name) => b.named.includes(name))) return false;
  if (isOfOtherSeries(a.releases, b.releases) || isOfOtherSeries(b.releases, a.releases)) return false;
  const gap = Math.abs((a.at ?? 0) - (b.at ?? 0));
  if (gap <= lateMs && strongSigns(a).some((sign) => strongSigns(b).includes(sign))) return true;
  return gap <= soonMs && weakSigns(a).some((sign) => weakSigns(b).includes(sign));
}

/** Each magazine of an outlet has its fourteenth issue: one that is named by its title may not be the one that is named by its language. */
function isOfOtherSeries(titled: readonly ReleaseMark[], other: readonly ReleaseMark[]): boolean {
  const isTitled = titled.some(({ title }) => title !== undefined) && languagesOf(titled).length === 0;
  return isTitled && languagesOf(other).length > 0 && other.every(({ title }) => title === undefined);
}

/** What parts two releases, whatever the words: issue, kind, language, count, length, title. */
export function releaseApart(a: StoryFeatures, b: StoryFeatures): ApartReason["code"] | undefined {
  const [mine, theirs] = [a.releases, b.releases];
  if (mine.length === 0 || theirs.length === 0) return undefined;
  if (apart(issuesOf(mine), issuesOf(theirs))) return "other-issue";
  if (apart(thingsOf(mine), thingsOf(theirs))) return "other-release-kind";
  if (apart(languagesOf(mine), languagesOf(theirs))) return "other-release-language";
  if (apart(countsOf(mine), countsOf(theirs))) return "other-release-count";
  if (apart(valuesOf(a, "pages"), valuesOf(b, "pages"))) return "other-length";
  if (apart(valuesOf(a, "minutes"), valuesOf(b, "minutes"))) return "other-length";
  return titlesDiffer(mine, theirs) ? "other-title" : undefined;
}

/** Smaller numbers are shared by chance. */
const leastShared = 21;
const mostSigns = 8;
/** Who takes the number of the next issue early does not take the issue. */
const lateMs = 36 * hourMs;
/** Two releases of one outlet that read alike come hours apart. */
const soonMs = 12 * hourMs;

function isOneRelease({ releases, event }: StoryFeatures): boolean {
  const exact = releases.filter(({ kind }) => kind !== "material");
  return exact.length === 1 || (exact.length === 0 && (releases.length === 1 || event?.kind === "release"));
}

function strongSigns(features: StoryFeatures): readonly string[] {
  const lengths = (["pages", "minutes"] as const).flatMap((kind) =>
    valuesOf(features, kind).map((value) => ({ kind, value })),
  );
  const counted = valuesOf(features, "count").filter((value) => Number(value) >= leastShared);
  return [
    ...issuesOf(features.releases).map((issue) => `issue ${issue}`),
    ...valuesOf(features, "issue").map((issue) => `issue ${issue}`),
    ...lengths.flatMap(({ kind, value }) => (Number(value) > 4 ? [`${kind} ${value}`, `number ${value}`] : [])),
    ...counted.map((value) => `number ${value}`),
  ];
}

function weakSigns({ releases, titlePlaces, ...numbers }: StoryFeatures): readonly string[] {
  return [
    ...countsOf(releases).flatMap((count) => (Number(count) > 1 ? [`count ${count}`] : [])),
    ...valuesOf(numbers, "part").map((part) => `part ${part}`),
    ...titlePlaces.map(({ id }) => `about ${id}`),
  ];
}

function valuesOf(
  { titleNumbers, bodyNumbers }: Pick<StoryFeatures, "titleNumbers" | "bodyNumbers">,
  kind: NumberKind,
): readonly string[] {
  return [...titleNumbers, ...bodyNumbers].flatMap((number) => (number.kind === kind ? [String(number.value)] : []));
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
}

function issuesOf(marks: readonly ReleaseMark[]): readonly string[] {
  return marks.flatMap(({ issue }) => (issue === undefined ? [] : [String(issue)]));
}

function countsOf(marks: readonly ReleaseMark[]): readonly string[] {
  return marks.flatMap(({ count }) => (count === undefined ? [] : [String(count)]));
}

/** Only what is one thing or another: a statement may be a video, and a translation a book. */
function thingsOf(marks: readonly ReleaseMark[]): readonly string[] {
  return marks.map(({ kind }) => kind).filter((kind) => things.has(kind));
}

const things = new Set<string>(["book", "magazine", "audio", "video", "nasheed", "poster"]);

function languagesOf(marks: readonly ReleaseMark[]): readonly string[] {
  return marks.flatMap(({ languages }) => languages.map((language) => language.split("-")[0] ?? language));
}

/** Quoted in one language, titles that share no word are two. */
function titlesDiffer(a: readonly ReleaseMark[], b: readonly ReleaseMark[]): boolean {
  const titles = [a, b].map((marks) => marks.flatMap(({ title }) => (title === undefined ? [] : [title])));
  const [mine = [], theirs = []] = titles;
  const comparable = mine.flatMap((one) => theirs.map((other) => [one, other] as const));
  return (
    comparable.length > 0 &&
    comparable.every(
      ([one, other]) => one.script === other.script && !one.words.some((word) => other.words.includes(word)),
    )
  );
}
