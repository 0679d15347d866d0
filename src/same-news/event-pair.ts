import type { ApartReason, StoryNews } from "../domain/story-decision.ts";
import { hourMs } from "../lib/durations.ts";
import { compareKinds, isBefore } from "./deeds.ts";
import { type FamilyOf, guardEvents } from "./event-guards.ts";
import { type EventKnown, type EventSaid, eventSaid, withSaid } from "./event-side.ts";
import { isTelling } from "./is-telling.ts";
import { saysOther } from "./is-template.ts";
import { newsOfEvent } from "./news-of-event.ts";
import type { Shared } from "./shared-of.ts";
import type { StoryFeatures } from "./story-features.ts";
import { type EventEvidence, weighEvent } from "./weigh-event.ts";

/** What two reports say of an event, where both report one. */
export interface EventPair extends EventEvidence {
  readonly guard: ApartReason | undefined;
  /** One event, whatever the words. */
  readonly isSure: boolean;
  /** One place at least; a person should look. */
  readonly isLikely: boolean;
  /** Surely what came of the event, as news of its own: an arrest or a trial in its place, of its actor. */
  readonly isSequel: boolean;
  /** What the later adds to the earlier. */
  readonly news: readonly StoryNews[];
}

/** The earlier of the two is what is known, unless a story is. */
export function readEvents(
  a: StoryFeatures,
  b: StoryFeatures,
  shared: Shared,
  familyOf: FamilyOf,
  story?: EventKnown,
): EventPair | undefined {
  const [one, other] = [eventSaid(a), eventSaid(b)];
  if (one === undefined || (other === undefined && story === undefined)) return undefined;
  const isLater = story !== undefined || other === undefined || one.at >= other.at;
  const said = isLater ? one : other;
  const known = story ?? withSaid(undefined, isLater ? (other ?? one) : one);
  if (known === undefined) return undefined;
  const evidence = weighEvent(said, known, shared, familyOf);
  const guard =
    guardEvents(said, known, familyOf, shared.details) ??
    claimOfNowhere(said, known, evidence) ??
    templateClaim(said, known, evidence) ??
    otherSentence(said, known, shared) ??
    otherCourt(a, b, evidence, shared);
  const isOtherKind = guard?.code === "other-kind";
  const isHere = evidence.level !== undefined && evidence.level !== "country";
  return {
    ...evidence,
    guard,
    isSure:
      guard === undefined &&
      isNews(a) &&
      isNews(b) &&
      isTelling(said, known, evidence, shared) &&
      !accusedFirst(said, known) &&
      evidence.weight >= enough(evidence),
    isLikely: isHere && evidence.weight >= likely && !(isOtherKind && follows(said, known)),
    isSequel: isHere && isOtherKind && follows(said, known) && isOneActor(said, known, familyOf),
    news: newsOfEvent(said, known),
  };
}

const likely = 3;

/** An arrest or a trial, and the deed; whoever came first: a court's report may come before a late one of the arrest. */
function follows({ event: { kind } }: EventSaid, { event: { kinds } }: EventKnown): boolean {
  const isStep = compareKinds(kind, kinds) === "step" || isBefore(kind, kinds);
  return isStep && [kind, ...kinds].some((one) => one === "arrest" || one === "trial");
}

function isOneActor({ event }: EventSaid, { event: { actor } }: EventKnown, familyOf: FamilyOf): boolean {
  return event.actor !== undefined && actor !== undefined && familyOf(event.actor) === familyOf(actor.value);
}

/**
 * A group claims its attacks in one wording. Without a count or a day that both give, the same again hours later is as well the claim of
 * another, and so is at any time one that says where, or against what, when the other does not.
 */
function templateClaim({ event, at }: EventSaid, { event: known, to }: EventKnown, { marks, level }: EventEvidence) {
  if (event.update !== "claim" || marks.some((mark) => pinning.has(mark))) return undefined;
  const isBare = event.target === undefined && !marks.includes("number") && !marks.includes("detail");
  if (isBare && at - to > bareClaimMs) return { code: "like-headline" } as const;
  if (known.stance.value !== "claimed") return undefined;
  const isLate = Math.abs(at - Math.max(known.stance.at, to)) > claimedMs;
  const tellsWhere = (event.places.length === 0) !== (known.places.length === 0);
  const tellsWhat = (event.target === undefined) !== (known.targets.length === 0);
  const tellsOther = event.target !== undefined && !known.targets.includes(event.target);
  const isOneSided = level === undefined && (tellsWhere || tellsWhat || tellsOther);
  return isLate || isOneSided ? ({ code: "like-headline" } as const) : undefined;
}

/** A claim that names neither place nor target is of any attack of its day; only a count ties it to one that says where. */
function claimOfNowhere({ event }: EventSaid, { event: known }: EventKnown, { marks }: EventEvidence) {
  const isSaid = event.update === "claim" && event.places.length === 0 && event.target === undefined;
  const isKnown = known.stance.value === "claimed" && known.places.length === 0 && known.targets.length === 0;
  const isOneSided = (isSaid && known.places.length > 0) || (isKnown && event.places.length > 0);
  return isOneSided && !marks.some((mark) => counted.has(mark)) ? ({ code: "like-headline" } as const) : undefined;
}

/** Who names a culprit first, with nothing counted, may have waited for the attack: reports that count and name none are not theirs. */
function accusedFirst({ event, at }: EventSaid, { event: known, to }: EventKnown): boolean {
  const isBare = known.dead.length + known.injured.length === 0 && known.actor !== undefined;
  const isNamed = known.actor?.value !== "unknown" && known.kinds.every((kind) => kind === "attack");
  const counts = event.dead !== undefined || event.injured !== undefined;
  const names = event.actor !== undefined && event.actor !== "unknown";
  return isBare && isNamed && counts && !names && at >= to;
}

/** One court, one wording, and a count that the other has nowhere: “three jailed for nine years”, “woman jailed for nine years”. */
function otherSentence({ event }: EventSaid, { event: known }: EventKnown, { allCounts, numbers }: Shared) {
  const areTrials = event.kind === "trial" && known.kinds.includes("trial");
  return areTrials && !allCounts && numbers.length > 0 ? ({ code: "other-figures" } as const) : undefined;
}

/** Every court sentences in the same words: where no place meets, the word that differs may be the town. */
function otherCourt(a: StoryFeatures, b: StoryFeatures, { level }: EventEvidence, { words }: Shared) {
  const areTrials = a.event?.kind === "trial" && b.event?.kind === "trial" && words >= oneWording;
  return areTrials && level === undefined && saysOther(a, b) ? ({ code: "like-headline" } as const) : undefined;
}

const telling = new Set<EventEvidence["marks"][number]>(["words", "number", "names"]);

/** Cosine of words. */
const oneWording = 0.6;

/** How long after the last report a claim that only names a town is taken for one of that attack. */
const bareClaimMs = 6 * hourMs;
/** How long after a claim others still report it without saying more. */
const claimedMs = 12 * hourMs;
const counted = new Set<EventEvidence["marks"][number]>(["toll", "injured", "number"]);
const pinning = new Set<EventEvidence["marks"][number]>(["toll", "injured", "day", "names"]);

/** A live page's headline leaves out what its text goes on with; a comment only speaks of the event. */
function isNews({ form }: StoryFeatures): boolean {
  return form === "plain";
}

/** The less is known of the place, the more the other marks have to show. */
function enough({ level, marks, isOneSided, isPinned }: EventEvidence): number {
  if (isOneSided && !isPinned) return 6;
  if (level === undefined) return marks.some((mark) => telling.has(mark)) ? 4.5 : 6;
  return level === "country" ? 5 : 4.5;
}
