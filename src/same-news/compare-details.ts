import type { EventKind } from "../domain/event.ts";
import type { ApartReason } from "../domain/story-decision.ts";
import type { StoryFeatures } from "./story-features.ts";
import { authorities, type DetailSlot, detailSlots, nameOfDetail, slotOf } from "./words/detail-words.ts";

/**
 * How many details both reports give, one of them in its headline, that two events of one town and kind hardly share: not the hour, not the
 * country where it happened, not what its target already says. In one language they are words as others, which are compared.
 */
export function sharedDetails(a: StoryFeatures, b: StoryFeatures): number {
  if (a.language === b.language) return 0;
  const theirs = told(b);
  const inTitles = new Set([...a.titleDetails, ...b.titleDetails]);
  const shared = [...told(a)].filter((detail) => theirs.has(detail) && inTitles.has(detail));
  const [mine, other] = [a.event?.target, b.event?.target];
  const isTargetMet = mine !== undefined && mine === other;
  return countedSlots.filter((slot) => !(slot === "venue" && isTargetMet) && only(slot, shared, a, b).length > 0)
    .length;
}

const countedSlots: readonly DetailSlot[] = ["venue", "person", "origin", "platform", "charge", "means"];

/**
 * Headlines that each name a thing of one sort which the other report names nowhere tell of two events: “kills a lecturer”, “kills a cleric”;
 * “18 channels on Telegram”, “18 accounts on TikTok”. Of the hour it is enough that the texts tell it, and of who is held or tried, whence
 * they are; who imposes a measure is asked of measures only.
 */
export function detailsApart(a: StoryFeatures, b: StoryFeatures): ApartReason | undefined {
  const measured = isOf(measures, a) && isOf(measures, b) ? authoritiesApart(a, b) : undefined;
  if (measured !== undefined) return measured;
  for (const slot of detailSlots) {
    const isOfTexts = slot === "hour" || (slot === "origin" && isOf(takings, a) && isOf(takings, b));
    const [mine = [], theirs = []] = [a, b].map((report) =>
      only(slot, isOfTexts ? [...told(report)] : report.titleDetails, a, b),
    );
    const isMet = mine.some((detail) => told(b).has(detail)) || theirs.some((detail) => told(a).has(detail));
    if (mine.length > 0 && theirs.length > 0 && !isMet)
      return { code: "other-detail", said: namesOf(mine), known: namesOf(theirs) };
  }
  return undefined;
}

function only(slot: DetailSlot, details: readonly number[], a: StoryFeatures, b: StoryFeatures): readonly number[] {
  const countries = new Set(countriesOfBoth(a, b));
  return details.filter(
    (detail) => slotOf(detail) === slot && !(slot === "origin" && countries.has(nameOfDetail(detail))),
  );
}

/** “UK sanctions two Tajiks”, “US sanctions two Tajiks”: whom they mean is the same, who imposes it is not. */
function authoritiesApart(a: StoryFeatures, b: StoryFeatures): ApartReason | undefined {
  const [mine = [], theirs = []] = [a, b].map(({ titleDetails }) => titleDetails.filter(isAuthority));
  if (mine.length === 0 || theirs.length === 0 || mine.some((one) => theirs.includes(one))) return undefined;
  return { code: "other-detail", said: namesOf(mine), known: namesOf(theirs) };
}

function isAuthority(detail: number): boolean {
  return slotOf(detail) === "origin" && authorities.has(nameOfDetail(detail));
}

const measures = new Set<EventKind>(["sanction", "takedown"]);
const takings = new Set<EventKind>(["arrest", "trial", "plot-foiled"]);

function isOf(kinds: ReadonlySet<EventKind>, { event }: StoryFeatures): boolean {
  return event !== undefined && kinds.has(event.kind);
}

/** Where it happened, as both say where both do, is no origin. */
function countriesOfBoth(a: StoryFeatures, b: StoryFeatures): readonly string[] {
  const [mine, theirs] = [countriesOf(a), countriesOf(b)];
  const shared = mine.filter((country) => theirs.includes(country));
  return shared.length > 0 ? shared : [...mine, ...theirs];
}

function countriesOf({ event }: StoryFeatures): readonly string[] {
  return (event?.places ?? []).map(({ id, country }) => country ?? id);
}

function told({ titleDetails, bodyDetails }: StoryFeatures): ReadonlySet<number> {
  return new Set([...titleDetails, ...bodyDetails]);
}

function namesOf(details: readonly number[]): string {
  return details.map(nameOfDetail).join(", ");
}
