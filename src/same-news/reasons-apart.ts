import type { ApartReason } from "../domain/story-decision.ts";
import { dayMs } from "../lib/durations.ts";
import { compareNumbers } from "./compare-numbers.ts";
import type { ReleaseMark, StoryFeatures } from "./story-features.ts";
import { containment, cosine, runsOf, wordsOf } from "./weighted-words.ts";
import { actions } from "./words/action-words.ts";

/** Why the words of two items forbid that they are one news, however alike they read; undefined when nothing does. */
export function reasonApart(a: StoryFeatures, b: StoryFeatures): ApartReason | undefined {
  const code = wordsApart(a, b);
  return code === undefined ? undefined : { code };
}

function wordsApart(a: StoryFeatures, b: StoryFeatures): Code | undefined {
  const { pinned, unitsDiffer } = compareNumbers(a, b);
  if (pinned !== undefined) return `other-${pinned}`;
  if (differ(a.partsOfDay, b.partsOfDay)) return "other-edition";
  if (differ(lastOf(a.titleActions & actions.justice), lastOf(b.titleActions & actions.justice))) return "other-step";
  if (unmet(a, b, actions.turns) || unmet(b, a, actions.turns)) return "development";
  if (((a.titleActions ^ b.titleActions) & actions.planned) !== 0) return "still-to-come";
  if (tollFalls(a, b) || tollFalls(b, a)) return "falling-toll";
  if (isDated(a) && isDated(b) && !sameWords(a, b)) return "dated-series";
  if (unitsDiffer > 1 && containment(runsOf(a.body, 3), runsOf(b.body, 3)) > 0.25) return "other-figures";
  return releaseApart(a.releases, b.releases);
}

type Code = ApartReason["code"];

/** Tolls grow: who counts fewer dead on another day counts those of another event. */
function tollFalls(earlier: StoryFeatures, later: StoryFeatures): boolean {
  if (earlier.at === undefined || later.at === undefined || later.at - earlier.at < dayMs) return false;
  const [before, after] = [deadIn(earlier), deadIn(later)];
  return before.length > 0 && after.length > 0 && Math.max(...after) < Math.min(...before);
}

function deadIn({ titleNumbers, bodyNumbers }: StoryFeatures): readonly number[] {
  return [...titleNumbers, ...bodyNumbers].flatMap(({ kind, value }) => (kind === "dead" ? [value] : []));
}

/** News seldom carries the day in its title; bulletins, price lists and columns do. */
function isDated({ titleNumbers }: StoryFeatures): boolean {
  return titleNumbers.some(({ kind }) => kind === "date");
}

function sameWords(a: StoryFeatures, b: StoryFeatures): boolean {
  return cosine(wordsOf(a.title), wordsOf(b.title)) > 0.9;
}

function differ(a: number, b: number): boolean {
  return a !== 0 && b !== 0 && (a & b) === 0;
}

/** The highest bit: actions of justice are in order. */
function lastOf(bits: number): number {
  return bits === 0 ? 0 : 1 << (31 - Math.clz32(bits));
}

/** A's headline speaks of such an action, B speaks of it nowhere. */
function unmet(a: StoryFeatures, b: StoryFeatures, which: number): boolean {
  return (a.titleActions & which & ~(b.titleActions | b.bodyActions)) !== 0;
}

function releaseApart(a: readonly ReleaseMark[], b: readonly ReleaseMark[]): Code | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (apart(issuesOf(a), issuesOf(b))) return "other-issue";
  if (apart(kindsOf(a), kindsOf(b))) return "other-release-kind";
  return apart(languagesOf(a), languagesOf(b)) ? "other-release-language" : undefined;
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
}

function issuesOf(marks: readonly ReleaseMark[]): readonly string[] {
  return marks.flatMap(({ issue }) => (issue === undefined ? [] : [String(issue)]));
}

/** Only what is one thing or another: a statement may be a video, and a translation a book. */
function kindsOf(marks: readonly ReleaseMark[]): readonly string[] {
  return marks.map(({ kind }) => kind).filter((kind) => things.has(kind));
}

const things = new Set<string>(["book", "magazine", "audio", "video", "nasheed", "poster"]);

function languagesOf(marks: readonly ReleaseMark[]): readonly string[] {
  return marks.flatMap(({ languages }) => languages.map((language) => language.split("-")[0] ?? language));
}
