import type { EventKind } from "../domain/event.ts";
import { hourMs } from "../lib/durations.ts";
import { compareKinds, isBefore, isTalk } from "./deeds.ts";
import type { EventKnown, EventSaid } from "./event-side.ts";
import type { Shared } from "./shared-of.ts";
import { isToldAsOther } from "./told-as-other.ts";
import type { EventEvidence } from "./weigh-event.ts";

type EventMark = EventEvidence["marks"][number];

/**
 * Whether marks show one event, however much they weigh: hours and similar words show only a subject. What a town and a group have in common
 * with the next day's attack shows one event only within hours; after that it takes a count, a day or a step. Of what is no deed only counts
 * show that it is one: a town has many accidents, and much is said.
 */
export function isTelling(
  said: EventSaid,
  known: EventKnown,
  { marks, level, isPinned }: EventEvidence,
  shared: Shared,
) {
  const { event, from, to } = known;
  const { kind } = said.event;
  if (kind === "analysis" || kind === "release") return false;
  if (compareKinds(kind, event.kinds) === "apart" && !isBefore(kind, event.kinds) && !isToldAsOther(said, known))
    return false;
  const isNamed = marks.includes("names") && !isTalk(kind);
  if (level === undefined && !isNamed && isMeasure(kind) && !isRare(shared)) return false;
  const gapMs = Math.max(0, said.at - to, from - said.at);
  const isCounted =
    isNamed ||
    (marks.some((mark) => counts.has(mark)) &&
      (isPinned ||
        isBorneOut(marks) ||
        (gapMs <= atOnceMs && isTownOrPart(level) && struck.has(kind) && marks.includes("toll"))));
  const isHere = level !== undefined || isOneOfFew(said, event.kinds, marks);
  if (kind === "trial") return (isHere || isCounted) && isOneTrial(event.kinds, marks, shared, said.at - from);
  if (isCounted) return true;
  if (kind === "other" || (kind === "statement" && event.kinds.every(isTalk))) return false;
  if (!isHere) return false;
  if (marks.some((mark) => follows.has(mark))) return true;
  if (isFirstClaim(said, event, marks) && said.at - to <= claimMs) return true;
  const isSoon = gapMs <= soonMs;
  const isReworded = shared.words >= reworded && marks.includes("method");
  const isSeldom = (kind === "plot-foiled" || kind === "attack") && marks.includes("kind");
  return isSoon && (isReworded || isSeldom || marks.some((mark) => shown.has(mark)));
}

/** A town, or a district. */
function isTownOrPart(level: EventEvidence["level"]): boolean {
  return level === "town" || level === "district";
}

/**
 * Courts hand out one sentence to many, and a town's court has its next case in the hour of an arrest. What shows one trial is whom both
 * headlines name, how many stand trial and for how long, or the same words; what ties it to an arrest or an attack, what that was about.
 * Nobody is sentenced within the days of an arrest.
 */
function isOneTrial(
  kinds: readonly EventKind[],
  marks: readonly EventMark[],
  { words, numbers, years, isSentence, allCounts, isOneNamed, otherNames }: Shared,
  sinceMs: number,
): boolean {
  const isTied = marks.some((mark) => ties.has(mark));
  if (!kinds.includes("trial")) return !isSentence && (isTied || (marks.includes("number") && sinceMs >= broughtMs));
  const isWho = isOneNamed || (otherNames !== "both" && words >= oneWording);
  const isOneDay = marks.includes("day") || (years.length > 0 && marks.includes("actor"));
  const isRetold = marks.includes("day") && words >= reworded;
  return isTied || isRetold || (allCounts && (isWho || isOneDay || numbers.length > 1));
}

/** How soon after an arrest was reported the same people may stand in court. */
const broughtMs = 12 * hourMs;
const ties = new Set<EventMark>(["target", "method", "toll", "injured", "detained"]);

/** Authorities list, ban and seize in series, and say so alike: a small number shows no one measure, but what it was about does. */
function isMeasure(kind: EventKind): boolean {
  return kind === "sanction" || kind === "takedown";
}

function isRare({ numbers, details }: Shared): boolean {
  return details > 0 || numbers.length > 1 || numbers.some((number) => number >= rareCount);
}

const rareCount = 10;

/** Without a place that both name, hours, a group and like words show a subject only: every group claims, recruits and is tried in them. */
function isOneOfFew({ event: { kind } }: EventSaid, kinds: readonly EventKind[], marks: readonly EventMark[]): boolean {
  const isOneDeed = marks.includes("target") && marks.includes("method");
  const isAlone = marks.includes("single") && singular.has(kind) && kinds.includes(kind);
  return isOneDeed || isAlone || marks.some((mark) => pins.has(mark));
}

const pins = new Set<EventMark>(["detained", "day", "toll-grew", "names"]);
/** Of which a group does not see two a day. */
const singular = new Set<EventKind>(["leadership", "sanction", "takedown"]);

/** Who claims the attack on the school, where a story has one that nobody claimed yet: of such venues a town does not see two in two days. */
function isFirstClaim(
  { event, isAnother }: EventSaid,
  known: EventKnown["event"],
  marks: readonly EventMark[],
): boolean {
  return (
    event.update === "claim" &&
    !isAnother &&
    known.stance.value !== "claimed" &&
    (marks.includes("detail") || (marks.includes("target") && event.target !== undefined && venues.has(event.target)))
  );
}

const venues: ReadonlySet<string> = new Set(["school", "hospital", "church", "concert", "hotel-restaurant"]);
const claimMs = 36 * hourMs;

/** Three are hurt by two bombs of one day in one town: a small count needs something besides the hours and the way. */
function isBorneOut(marks: readonly EventMark[]): boolean {
  return marks.filter((mark) => besides.has(mark)).length > 0 || marks.filter((mark) => counts.has(mark)).length > 1;
}

const besides = new Set<EventMark>(["day", "target", "detail", "actor", "kind", "words", "step", "toll-grew"]);
const counts = new Set<EventMark>(["toll", "injured", "number"]);
const shown = new Set<EventMark>(["target", "actor"]);
const follows = new Set<EventMark>(["toll-grew", "detained", "day", "step"]);

const struck = new Set<EventKind>(["attack", "operation"]);
/** Two of one place and kind with as many dead, two at least, come further apart than this. */
const atOnceMs = 6 * hourMs;
/** Two attacks of a group on one kind of target in one town come further apart than this. */
const soonMs = 12 * hourMs;

/** Cosine of words above which one court writes of one case, though nothing is counted. */
const oneWording = 0.5;

/** Cosine of words above which one way of attack is one attack. */
const reworded = 0.3;
