import type { ApartReason } from "../domain/story-decision.ts";
import type { StoryFeatures } from "./story-features.ts";
import { type DetailSlot, detailSlots, nameOfDetail, slotOf } from "./words/detail-words.ts";

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
 * “18 channels on Telegram”, “18 accounts on TikTok”. Of the hour it is enough that the texts tell it.
 */
export function detailsApart(a: StoryFeatures, b: StoryFeatures): ApartReason | undefined {
  for (const slot of detailSlots) {
    const [mine = [], theirs = []] = [a, b].map((report) =>
      only(slot, slot === "hour" ? [...told(report)] : report.titleDetails, a, b),
    );
    const isMet = mine.some((detail) => told(b).has(detail)) || theirs.some((detail) => told(a).has(detail));
    if (mine.length > 0 && theirs.length > 0 && !isMet)
      return { code: "other-detail", said: namesOf(mine), known: namesOf(theirs) };
  }
  return undefined;
}

function only(slot: DetailSlot, details: readonly number[], ...reports: readonly StoryFeatures[]): readonly number[] {
  const countries = new Set(reports.flatMap(countriesOf));
  return details.filter(
    (detail) => slotOf(detail) === slot && !(slot === "origin" && countries.has(nameOfDetail(detail))),
  );
}

/** Where it happened is no origin. */
function countriesOf({ event }: StoryFeatures): readonly string[] {
  return (event?.places ?? []).map(({ id, country }) => country ?? id);
}

function told({ titleDetails, bodyDetails }: StoryFeatures): ReadonlySet<number> {
  return new Set([...titleDetails, ...bodyDetails]);
}

function namesOf(details: readonly number[]): string {
  return details.map(nameOfDetail).join(", ");
}
