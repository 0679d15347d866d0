import type { EventKind, Toll } from "../domain/event.ts";
import type { ApartReason } from "../domain/story-decision.ts";
import { dayMs, hourMs } from "../lib/durations.ts";
import { compareCounts } from "./compare-counts.ts";
import { comparePlaces } from "./compare-places.ts";
import { compareKinds, isBefore, isOverDeed, isTalk, methodsFit, targetsFit } from "./deeds.ts";
import type { EventKnown, EventSaid } from "./event-side.ts";
import { isToldAsOther } from "./told-as-other.ts";

/** The id of the group of which an actor is a branch, else its own. */
export type FamilyOf = (actor: string) => string;

type Guard = (said: EventSaid, known: EventKnown, familyOf: FamilyOf, details: number) => ApartReason | undefined;

/** What forbids that a report is of a story's event, however alike they read; `undefined` when nothing does. */
export function guardEvents(
  said: EventSaid,
  known: EventKnown,
  familyOf: FamilyOf,
  details = 0,
): ApartReason | undefined {
  for (const guard of guards) {
    const reason = guard(said, known, familyOf, details);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

const otherKind: Guard = (said, known) => {
  const { event, at } = said;
  const { kinds } = known.event;
  const meeting = compareKinds(event.kind, kinds);
  const isStep = meeting === "step" && isAboutIt(event, kinds);
  const isLate = at <= known.from && isBefore(event.kind, kinds);
  const isUnsure = isTalk(event.kind) && kinds.every(isTalk);
  if (meeting === "same" || isStep || isLate || isUnsure || isToldAsOther(said, known)) return undefined;
  return { code: "other-kind", said: event.kind, known: kinds.join(", ") };
};

/**
 * A step says of what: an arrest over the bombing, a denial of the threat. A minister's speech on the day is none, and the court
 * that follows an arrest need not name it, but the attack.
 */
function isAboutIt({ kind, update, stance, target, method }: EventSaid["event"], known: readonly EventKind[]): boolean {
  if (kind === "statement") return update === "denial" || stance === "denied";
  const isAfterArrest = kind === "trial" && known.some((one) => one !== "attack");
  return isAfterArrest || update !== undefined || target !== undefined || method !== undefined;
}

const otherPlace: Guard = ({ event }, known) => {
  const meeting = comparePlaces(event.places, known.event.places);
  return meeting.kind === "conflict" ? { code: "other-place", said: meeting.said, known: meeting.known } : undefined;
};

/** “Claims” on the day on which it was published: the attack has its own. */
function isDayOfClaim({ event: { update, when }, at }: Pick<EventSaid, "event" | "at">): boolean {
  return update === "claim" && when === dayOf(undefined, at);
}

const otherDay: Guard = ({ event, at }, { event: { when, kinds }, from, to }) => {
  if (event.when === undefined || when === undefined || event.when === when.value) return undefined;
  const isRough = event.isDayRough === true || when.isDayRough === true;
  const isOneNight = Math.max(at - to, from - at) <= nightMs;
  if (isRough && isOneNight && Math.abs(Date.parse(event.when) - Date.parse(when.value)) <= dayMs) return undefined;
  if (isDayOfClaim({ event, at }) && when.value < event.when) return undefined;
  if (isFollowing(event, kinds) || event.kind === "statement" || event.kind === "analysis") return undefined;
  return { code: "other-day", said: event.when, known: when.value };
};

/** What happened in the next night is reported later than this. */
const nightMs = 18 * hourMs;

/** What follows has its own day. */
function isFollowing({ kind, update }: EventSaid["event"], kinds: readonly EventKind[]): boolean {
  return update === "arrest" || update === "follow-up" || compareKinds(kind, kinds) === "step";
}

/** Who published before the day broke, anywhere on earth, cannot mean what happened on it. */
const reportedBefore: Guard = ({ event, at }, { event: { when, kinds }, to }) => {
  if (isFollowing(event, kinds)) return undefined;
  const isTooEarly = when !== undefined && at < Date.parse(when.value) - zonesMs;
  const isTooLate = event.when !== undefined && !isDayOfClaim({ event, at }) && to < Date.parse(event.when) - zonesMs;
  if (!isTooEarly && !isTooLate) return undefined;
  return { code: "told-before-it-happened", said: dayOf(event.when, at), known: dayOf(when?.value, to) };
};

const zonesMs = 14 * hourMs;

function dayOf(when: string | undefined, at: number): string {
  return when ?? new Date(at).toISOString().slice(0, 10);
}

const otherToll: Guard = (said, { event, ...known }) => {
  const { dead, injured, detained, kind, update } = said.event;
  const counts = [
    { mine: isOneOfMany(said.event) ? undefined : dead, theirs: event.dead },
    ...(dead === undefined || event.dead.length === 0 ? [{ mine: injured, theirs: event.injured }] : []),
    ...(takings.has(kind) && !isOverDeed(said.event, event.kinds) ? [{ mine: detained, theirs: event.detained }] : []),
  ];
  for (const { mine, theirs } of counts) {
    const meeting = compareCounts(mine, theirs, said.at);
    const mayGrow = meeting === "grew" && isExpected(said, { event, ...known });
    if ((meeting === "conflict" && update !== "correction") || (meeting === "grew" && !mayGrow))
      return { code: "other-toll", said: String(mine?.value), known: theirs.map(({ value }) => value).join(", ") };
  }
  return undefined;
};

/** As many killed as the other holds: forces struck one cell and caught another, unless a report has both. */
const otherFate: Guard = ({ event }, { event: known }) => {
  const isStruck = struck.has(event.kind) && known.kinds.every((kind) => struck.has(kind));
  if (!isStruck) return undefined;
  const isHeldOnly = event.detained !== undefined && event.dead === undefined;
  const isKilledOnly = event.dead !== undefined && event.detained === undefined;
  const [dead, detained] = [known.dead.at(-1), known.detained.at(-1)];
  const isHere = isHeldOnly && detained === undefined && dead?.value === event.detained?.value;
  const isThere = isKilledOnly && dead === undefined && detained?.value === event.dead?.value;
  if (!isHere && !isThere) return undefined;
  return { code: "other-kind", said: event.kind, known: known.kinds.join(", ") };
};

const struck = new Set<EventKind>(["arrest", "operation", "leadership"]);

/** “The governor was killed” counts him, not those who died with him. */
function isOneOfMany({ dead, target, kind }: { dead?: Toll | undefined } & EventSaid["event"]): boolean {
  return dead?.value === 1 && (target === "official" || kind === "leadership");
}

const takings = new Set<string>(["arrest", "plot-foiled", "operation"]);

/** A higher count is the same event's where the words say that it rose, or the day, or the hour and the deed, are the same. */
function isExpected({ event, at }: EventSaid, { event: known, from, to }: EventKnown): boolean {
  if (event.update === "toll" || event.update === "correction") return true;
  if (isOverDeed(event, known.kinds)) return true;
  if (event.when !== undefined && event.when === known.when?.value) return true;
  if (at - to > soonMs || from - at > soonMs) return false;
  if (event.target !== undefined && known.targets.includes(event.target)) return true;
  const isOneDeed = event.method !== undefined && event.method === known.method?.value;
  return isOneDeed && event.actor !== undefined && event.actor === known.actor?.value && event.update !== "claim";
}

const soonMs = 8 * hourMs;

const otherTarget: Guard = ({ event: { target } }, { event: { targets } }) => {
  if (target === undefined || targetsFit(target, targets)) return undefined;
  return { code: "other-target", said: target, known: targets.join(", ") };
};

/** Bombers may shoot as well; but two attacks on one kind of target hardly have as many dead. */
const otherMethod: Guard = ({ event: { method, dead, target } }, { event }) => {
  if (method === undefined || event.method === undefined || methodsFit(method, event.method.value)) return undefined;
  const isSameToll = dead !== undefined && dead.value > 4 && event.dead.at(-1)?.value === dead.value;
  if (isSameToll && target !== undefined && event.targets.includes(target) && armed.has(method)) return undefined;
  return { code: "other-method", said: method, known: event.method.value };
};

const armed = new Set<string>(["bombing", "shooting"]);

const otherActor: Guard = ({ event: { actor } }, { event }, familyOf) => {
  if (actor === undefined || actor === "unknown" || event.actor === undefined) return undefined;
  if (familyOf(actor) === familyOf(event.actor.value)) return undefined;
  return { code: "other-actor", said: actor, known: event.actor.value };
};

/** “A second blast” is not the first; but who has the same count and target, or detail, only counts from elsewhere. */
const anotherOne: Guard = (said, known, _familyOf, details) => {
  if (said.isAnother === known.isAnother || compareKinds(said.event.kind, known.event.kinds) !== "same")
    return undefined;
  const { dead, target } = said.event;
  const isSameToll = dead !== undefined && dead.value > 1 && known.event.dead.at(-1)?.value === dead.value;
  if (isSameToll && (details > 0 || (target !== undefined && known.event.targets.includes(target)))) return undefined;
  return { code: "another-one" };
};

/** Once somebody has claimed it, nobody writes that nobody has, but of another. */
const unclaimedAfterClaim: Guard = ({ event, at }, { event: { stance } }) => {
  if (event.stance !== "unclaimed" || stance.value !== "claimed" || at <= stance.at) return undefined;
  return { code: "unclaimed-after-a-claim" };
};

const guards: readonly Guard[] = [
  otherKind,
  otherPlace,
  otherDay,
  reportedBefore,
  anotherOne,
  otherToll,
  otherFate,
  otherTarget,
  otherMethod,
  otherActor,
  unclaimedAfterClaim,
];
