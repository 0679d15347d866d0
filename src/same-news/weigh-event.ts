import type { EventKind, EventPlace } from "../domain/event.ts";
import type { PlaceLevel } from "../domain/place.ts";
import type { EventMark } from "../domain/story-decision.ts";
import { hourMs } from "../lib/durations.ts";
import { type CountMeeting, compareCounts } from "./compare-counts.ts";
import { comparePlaces } from "./compare-places.ts";
import { deedMarks, type Marked, oneDeedMark } from "./deed-marks.ts";
import { compareKinds, isOverDeed } from "./deeds.ts";
import type { FamilyOf } from "./event-guards.ts";
import type { EventKnown, EventSaid } from "./event-side.ts";
import { seldomWeight } from "./seldom.ts";
import type { Shared } from "./shared-of.ts";

/** What speaks for it that a report is of a story's event, once nothing forbids it. */
export interface EventEvidence {
  readonly level: PlaceLevel | undefined;
  /** Only one of them names a town: the other may have named another that nobody has read. */
  readonly isOneSided: boolean;
  readonly marks: readonly EventMark[];
  readonly weight: number;
  /** They share a count that two events hardly share by chance. */
  readonly isPinned: boolean;
}

/**
 * Place and kind are shared by the events of a whole week; what distinguishes one from the next are counts, the day and the hours, target, actor,
 * method. Weights are set by hand: each is about how seldom two events of one town share the mark by chance.
 */
export function weighEvent(said: EventSaid, known: EventKnown, shared: Shared, familyOf: FamilyOf): EventEvidence {
  const meeting = comparePlaces(said.event.places, known.event.places);
  const level = meeting.kind === "meet" ? meeting.level : undefined;
  const oneSided = isOneSided(said.event.places, known.event.places);
  const counts = countMarks(said, known);
  const deeds = deedMarks(said, known);
  const isPinned = counts.some(([mark, weight]) => counted.has(mark) && weight >= countWeights[1][1]);
  // One language writes of all such events alike: its wording shows one event where nobody can have missed another town.
  const areWordsTelling = isPinned || isFine(level) || mayBeOneTown(shared, oneSided);
  const marks = [
    // Who is tried or riots is in prison everywhere: where no place meets, a detail shows no event.
    ...(level === undefined ? [] : detailMark(shared)),
    ...counts,
    ...timeMarks(said, known),
    ...deeds,
    ...actorMark(said, known, familyOf, counts),
    ...sharedMarks(said, known, shared),
    ...(areWordsTelling ? wordMark(shared) : []),
    ...stepMark(said, known),
    ...oneDeedMark(said, counts, deeds),
  ];
  const sum = marks.reduce((total, [, weight]) => total + weight, level === undefined ? 0 : levelWeights[level]);
  const shown = marks.filter(([, weight]) => weight > 0).map(([mark]) => mark);
  return { level, isOneSided: oneSided, marks: shown, weight: sum, isPinned };
}

const levelWeights: Readonly<Record<PlaceLevel, number>> = { town: 2, district: 2.5, province: 1.5, country: 0 };

function countMarks({ event, at }: EventSaid, { event: known }: EventKnown): readonly Marked[] {
  const toll = compareCounts(event.dead, known.dead, at);
  const injured = compareCounts(event.injured, known.injured, at);
  const detained = compareCounts(event.detained, known.detained, at);
  return [
    ...countMark("toll", toll, event.dead?.value),
    ...countMark("injured", injured, event.injured?.value),
    ...countMark("detained", detained, event.detained?.value),
    ...(toll === "grew" && event.update === "toll" ? ([["toll-grew", 1]] as const) : []),
  ];
}

/** Two events share a three by chance, a thirty hardly. */
function countMark(mark: EventMark, meeting: CountMeeting, value = 0): readonly Marked[] {
  return meeting === "same" ? [[value < 2 ? "single" : mark, stepOf(value, countWeights)]] : [];
}

function timeMarks({ event, at }: EventSaid, { event: known, from, to }: EventKnown): readonly Marked[] {
  const gap = Math.max(0, at - to, from - at);
  const isOneDay = event.when !== undefined && event.when === known.when?.value;
  const day: readonly Marked[] = isOneDay ? [["day", 1.5]] : [];
  if (gap <= 6 * hourMs) return [...day, ["hours", 1]];
  if (gap <= 24 * hourMs) return [...day, ["hours", 0.5]];
  return gap <= 36 * hourMs || isOneDay ? day : [["hours", -0.5]];
}

/**
 * Who was held or struck is named where it is a group: the same town arrests smugglers, too, though hardly as many on one day. Who
 * attacked, or was about to, is learned later.
 */
function actorMark(
  { event }: EventSaid,
  { event: known }: EventKnown,
  familyOf: FamilyOf,
  counts: readonly Marked[],
): readonly Marked[] {
  const [mine, theirs] = [event.actor === "unknown" ? undefined : event.actor, known.actor?.value];
  if (mine !== undefined && theirs !== undefined) return familyOf(mine) === familyOf(theirs) ? [["actor", 1]] : [];
  const isLearned = learned.has(event.kind) && known.kinds.includes(event.kind);
  const isSame = compareKinds(event.kind, known.kinds) === "same" && !isLearned;
  const isOneTarget = event.target !== undefined && known.targets.includes(event.target);
  if (mine === theirs || !isSame || isOneTarget || event.update === "arrest") return [];
  // Who plots is a militant, whatever is said of them.
  const isPlot = event.kind === "plot-foiled" || known.kinds.includes("plot-foiled");
  const areMilitants = isPlot || (event.isOnMilitants === true && known.isOnMilitants);
  return areMilitants && counts.some(([mark]) => mark === "toll" || mark === "detained") ? [] : [["actor", -2]];
}

/** Of whom it is learned later who they were. */
const learned = new Set<EventKind>(["attack", "plot-foiled"]);

/** An arrest over the bombing, in the town of the bombing; the court's turn after the arrest. */
function stepMark({ event }: EventSaid, { event: known }: EventKnown): readonly Marked[] {
  if (event.update === "arrest") return isOverDeed(event, known.kinds) ? [["step", 2]] : [];
  return event.kind === "trial" && compareKinds("trial", known.kinds) === "step" ? [["step", 0.75]] : [];
}

function sharedMarks(
  { event }: EventSaid,
  { event: known }: EventKnown,
  { numbers, names }: Shared,
): readonly Marked[] {
  const { kind, dead, injured, detained } = event;
  const counted = [dead, injured, detained].some((toll) => toll !== undefined);
  // A correction repeats the figure that it takes back.
  const rare = counted && event.update !== "correction" ? [] : numbers.filter((number) => number > 1);
  const byNumbers = rare.reduce((sum, number) => sum + stepOf(number, numberWeights), 0);
  const marks: readonly Marked[] = [
    ["kind", known.kinds.includes(kind) ? seldomWeight(event, known.places) : 0],
    ["number", Math.min(3, byNumbers)],
    ["names", stepOf(names, nameWeights)],
  ];
  return marks.filter(([, weight]) => weight > 0);
}

function wordMark({ words }: Shared): readonly Marked[] {
  const weight = stepOf(words, wordWeights);
  return weight > 0 ? [["words", weight]] : [];
}

function mayBeOneTown({ otherNames }: Shared, oneSided: boolean): boolean {
  return otherNames === "none" || (otherNames === "one" && !oneSided);
}

/** One names a town, the other none that was read. */
function isOneSided(said: readonly EventPlace[], known: readonly EventPlace[]): boolean {
  const [mine, theirs] = [said, known].map((places) => places.some(({ level }) => isFine(level)));
  return mine !== theirs;
}

/** Below the country. */
function isFine(level: PlaceLevel | undefined): boolean {
  return level !== undefined && level !== "country";
}

function detailMark({ details }: Shared): readonly Marked[] {
  return details === 0 ? [] : [["detail", Math.min(2.5, 1.25 * details)]];
}

type Steps = readonly (readonly [from: number, weight: number])[];

const counted = new Set<EventMark>(["toll", "injured", "detained"]);

const countWeights = [
  [20, 3.5],
  [10, 3],
  [5, 2.5],
  [2, 1.5],
  [0, 0.5],
] as const satisfies Steps;
const numberWeights: Steps = [
  [20, 2.5],
  [5, 1.5],
  [0, 1],
];
const nameWeights: Steps = [
  [2, 3],
  [1, 2],
];
const wordWeights: Steps = [
  [0.4, 2.5],
  [0.3, 1.75],
  [0.2, 1],
];

/** The weight of the first step that a value reaches. */
function stepOf(value: number, steps: Steps): number {
  return steps.find(([from]) => value >= from)?.[1] ?? 0;
}
