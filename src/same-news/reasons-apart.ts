import type { EventPlace } from "../domain/event.ts";
import type { ApartReason } from "../domain/story-decision.ts";
import { dayMs, hourMs } from "../lib/durations.ts";
import { compareNumbers } from "./compare-numbers.ts";
import { comparePlaces, namesOf } from "./compare-places.ts";
import { releaseApart } from "./same-release.ts";
import type { StoryFeatures } from "./story-features.ts";
import { containment, cosine, runsOf, wordsOf } from "./weighted-words.ts";
import { actions } from "./words/action-words.ts";

/** Why the words of two items forbid that they are one news, however alike they read; undefined when nothing does. */
export function reasonApart(a: StoryFeatures, b: StoryFeatures): ApartReason | undefined {
  const places = otherPlaces(a, b);
  if (places !== undefined) return places;
  const code = wordsApart(a, b);
  return code === undefined ? undefined : { code };
}

function wordsApart(a: StoryFeatures, b: StoryFeatures): Code | undefined {
  const { pinned, unitsDiffer } = compareNumbers(a, b);
  if (pinned !== undefined) return `other-${pinned}`;
  if (differ(a.partsOfDay, b.partsOfDay)) return "other-edition";
  if (differ(lastOf(a.titleActions & actions.justice), lastOf(b.titleActions & actions.justice))) return "other-step";
  const copied = containment(runsOf(a.body, 3), runsOf(b.body, 3));
  const turns = copied >= copy ? actions.turns & ~actions.mild : actions.turns;
  if (unmet(a, b, turns) || unmet(b, a, turns)) return "development";
  if (copied < copy && ((a.titleActions ^ b.titleActions) & actions.planned) !== 0) return "still-to-come";
  if (tollFalls(a, b) || tollFalls(b, a)) return "falling-toll";
  if (tollDiffers(a, b)) return "other-toll";
  if (isDated(a) && isDated(b) && !sameWords(a, b)) return "dated-series";
  if (unitsDiffer > 1 && copied > 0.25) return "other-figures";
  return releaseApart(a, b);
}

/** Headlines that name places of which none may be the other's report two things. Countries are left out: half of the reports name a town. */
function otherPlaces(a: StoryFeatures, b: StoryFeatures): ApartReason | undefined {
  const [mine, theirs] = [a, b].map(({ titlePlaces }) => titlePlaces.filter(({ level }) => level !== "country"));
  if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0) return undefined;
  if (listsMore(mine, theirs) || listsMore(theirs, mine))
    return { code: "other-place", said: namesOf(mine), known: namesOf(theirs) };
  const meeting = comparePlaces(mine, theirs);
  return meeting.kind === "conflict" ? { code: "other-place", said: meeting.said, known: meeting.known } : undefined;
}

/** “Briefing: attacks in Kunduz, Bannu and Damascus” is no report of the one in Kunduz. */
function listsMore(places: readonly EventPlace[], others: readonly EventPlace[]): boolean {
  const apart = places.filter(({ id }) => !places.some(({ within = [] }) => within.includes(id)));
  const met = apart.filter(({ id, within = [] }) =>
    others.some((other) => other.id === id || within.includes(other.id)),
  );
  return new Set(apart.map(({ id }) => id)).size >= fewestListed && met.length < 2;
}

const fewestListed = 3;

/** How much of their texts is shared, run by run, where one is the other under a new headline. */
export const copy = 0.6;

type Code = ApartReason["code"];

/** Tolls grow: who counts fewer dead on another day counts those of another event. */
function tollFalls(earlier: StoryFeatures, later: StoryFeatures): boolean {
  if (earlier.at === undefined || later.at === undefined || later.at - earlier.at < dayMs) return false;
  const [before, after] = [deadIn(earlier), deadIn(later)];
  return before.length > 0 && after.length > 0 && Math.max(...after) < Math.min(...before);
}

/** An article's toll is edited for some hours; later another one without a word of growth is another event's. */
function tollDiffers(a: StoryFeatures, b: StoryFeatures): boolean {
  if (a.isGrown || b.isGrown || Math.abs((a.at ?? 0) - (b.at ?? 0)) <= editedMs) return false;
  const [mine, theirs] = [deadIn(a), deadIn(b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((value) => theirs.includes(value));
}

/** For so long an article is edited under its address. */
export const editedMs = 6 * hourMs;

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

/** One headline is about mourning, rescue, inquiry or protest, and the other about none of them: what came after, not the deed. */
export function isAftermath(a: StoryFeatures, b: StoryFeatures): boolean {
  return unmet(a, b, actions.aftermath) || unmet(b, a, actions.aftermath);
}
