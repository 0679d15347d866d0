import type { ApartReason, JoinReason, StoryNews } from "../domain/story-decision.ts";
import { detailsApart } from "./compare-details.ts";
import type { FamilyOf } from "./event-guards.ts";
import { type EventPair, readEvents } from "./event-pair.ts";
import type { EventKnown } from "./event-side.ts";
import { isTemplate } from "./is-template.ts";
import { judgeWords, type WordVerdict } from "./judge-words.ts";
import { isOtherSubject } from "./other-subject.ts";
import { editedMs, isAftermath, reasonApart } from "./reasons-apart.ts";
import { isSameRelease } from "./same-release.ts";
import { isSetApart } from "./set-apart.ts";
import { type Shared, sharedOf } from "./shared-of.ts";
import type { StoryFeatures } from "./story-features.ts";

/** Whether two items report the same news. */
export type SameNews =
  | {
      /** `same-text`: one text or a light rewrite; `same-news`: one event in other words; `development`: what came of it. */
      readonly kind: "same-text" | "same-news" | "development";
      /** 0 … 1: how sure the weights are, on the pairs they were trained on. */
      readonly score: number;
      /** What the marks of one event weigh; 0 where no event was read. */
      readonly evidence: number;
      readonly why: JoinReason;
      readonly news: readonly StoryNews[];
    }
  | {
      readonly kind: "different";
      readonly score: number;
      readonly evidence: number;
      readonly why: ApartReason;
      /** They may be one news all the same: a person should look. */
      readonly isDoubtful: boolean;
      /** News of its own about the same event: its denial, an arrest over it. */
      readonly isRelated: boolean;
    };

/**
 * Whether two items have the same news. A wrong join hides news, a missed one only repeats it: in doubt they are different.
 *
 * Guards decide, likeness proposes: what must agree forbids first (places, days, counts, targets; issues, steps of a case); then wording,
 * names, numbers and time are weighed. What is in other words, or in another language, is one news where both report one event, or one
 * release. Symmetric, unless `known` says what the story of `b` has reported so far.
 */
export function sameNews(
  a: StoryFeatures,
  b: StoryFeatures,
  familyOf: FamilyOf = itself,
  known?: EventKnown,
): SameNews {
  const words = judgeWords(a, b);
  const shared = sharedOf(a, b, words.cosine);
  const events = readEvents(a, b, shared, familyOf, known);
  const apart = whyApart(a, b, words, events, shared.otherNames);
  const why = apart === undefined ? whyJoined(a, b, words, events) : undefined;
  const weighed = { score: why === undefined ? 0 : words.score, evidence: events?.weight ?? 0 };
  if (why === undefined) {
    const isRelated = apart?.code === "denied" || events?.isSequel === true;
    const isLikely = words.isAlike || events?.isLikely === true;
    const isDoubtful = !isRelated && !(apart !== undefined && certain.has(apart.code)) && isLikely;
    return { kind: "different", ...weighed, why: apart ?? words.unlike, isDoubtful, isRelated };
  }
  const news = events?.news ?? [];
  return { kind: kindOf(words, news), ...weighed, why, news };
}

/** What is written in the headlines themselves: nobody has to look whether it is one thing after all. */
const certain = new Set<ApartReason["code"]>(["other-place", "other-issue", "other-part", "other-release-language"]);

const itself: FamilyOf = (actor) => actor;

/** What forbids it. A copy of a text is the same news though its count was edited, or its event read in two ways. */
function whyApart(
  a: StoryFeatures,
  b: StoryFeatures,
  words: WordVerdict,
  events: EventPair | undefined,
  otherNames: Shared["otherNames"],
): ApartReason | undefined {
  if (isSetApart(a, b)) return { code: "another-one" };
  const guard = events?.guard;
  if (guard !== undefined && !(words.isCopy && isEdited(guard, words.gapMs))) return guard;
  const other = words.isCopiedText || areCountsOne(events) ? undefined : detailsApart(a, b);
  if (other !== undefined) return other;
  const reason = reasonApart(a, b);
  const isStep = reason !== undefined && developments.has(reason.code) && events?.isSure === true;
  if (reason !== undefined && !isStep) return reason;
  const isOther =
    isOtherSubject(a, b) ||
    (otherNames === "both" &&
      events?.level === undefined &&
      events !== undefined &&
      words.isAlike &&
      !words.isCopiedText);
  if (events?.isPinned !== true && isOther && !isSameRelease(a, b)) return { code: "other-subject" };
  if (events?.isSure === true && isAftermath(a, b)) return { code: "development" };
  if (events?.isSure === true) return undefined;
  if (a.isDenied !== b.isDenied && words.isAlike) return { code: "denied" };
  const isForm = words.isAlike && (words.isLikeHeadline || isTemplate(a, b));
  return isForm && !isSameRelease(a, b) ? { code: "like-headline" } : undefined;
}

/** As many dead and as many hurt, in one town within hours: what else one calls the place is no other place. */
function areCountsOne(events: EventPair | undefined): boolean {
  return (
    events?.level === "town" && ["toll", "injured", "hours"].every((mark) => events.marks.some((one) => one === mark))
  );
}

/** Words that part two pieces of news, but not two reports of one event. */
const developments = new Set<ApartReason["code"]>([
  ...(["other-step", "development", "still-to-come", "other-figures"] as const),
  ...(["other-issue", "other-clock", "other-measure", "other-edition"] as const),
]);

const readTwice = new Set<ApartReason["code"]>(["other-kind", "other-target", "other-method"]);

function isEdited({ code }: ApartReason, gapMs: number): boolean {
  return readTwice.has(code) || (code === "other-toll" && gapMs <= editedMs);
}

function whyJoined(
  a: StoryFeatures,
  b: StoryFeatures,
  words: WordVerdict,
  events: EventPair | undefined,
): JoinReason | undefined {
  const { isAlike, isSameText, score } = words;
  if (isAlike) return { code: isSameText ? "same-text" : "likeness", score };
  if (events?.isSure === true) return { code: "same-event", marks: events.marks };
  return isSameRelease(a, b) ? { code: "same-release" } : undefined;
}

function kindOf({ isSameText, isAlike }: WordVerdict, news: readonly StoryNews[]) {
  if (news.some(({ code }) => code !== "toll" && code !== "correction")) return "development";
  return isAlike && isSameText ? "same-text" : "same-news";
}
