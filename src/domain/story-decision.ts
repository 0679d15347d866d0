import { z } from "zod";
import { Toll } from "./event.ts";

/** What keeps two reports apart, whatever their wording. */
const guards = [
  // Of what happened
  "other-place",
  "other-day",
  "other-toll",
  "other-target",
  "other-method",
  "other-detail",
  "other-actor",
  "other-kind",
  "told-before-it-happened",
  "another-one",
  "unclaimed-after-a-claim",
  "denied",
  // Of what was released
  "other-issue",
  "other-part",
  "other-title",
  "other-release-kind",
  "other-release-language",
  "other-release-count",
  "other-length",
  "unmarked-release",
  // Of words, where no event was read
  "other-date",
  "other-clock",
  "other-measure",
  "other-edition",
  "other-step",
  "development",
  "still-to-come",
  "falling-toll",
  "dated-series",
  "other-figures",
  "like-headline",
  "other-subject",
  "too-little",
  "not-alike",
  // Of what people did with the story's alert
  "not-relevant",
  "muted",
  "removed",
] as const;

/** Why two reports are not one story: what forbids it, and what either says, as it is compared (names, numbers, dates). */
export const ApartReason = z.strictObject({
  code: z.enum(guards),
  said: z.string().optional(),
  known: z.string().optional(),
});
export type ApartReason = z.infer<typeof ApartReason>;

/** What speaks for one event besides its place and kind. */
const eventMarks = [
  /** One person dead, hurt or held: shared by chance. */
  "single",
  "toll",
  "injured",
  "detained",
  "toll-grew",
  "day",
  "hours",
  "target",
  "method",
  "actor",
  "kind",
  "step",
  "words",
  "detail",
  "names",
  "number",
] as const;
export type EventMark = (typeof eventMarks)[number];

/** Why a report is one more of a story. */
export const JoinReason = z.discriminatedUnion("code", [
  /** One text, or a light rewrite. `score` is how sure the weights are, 0 … 1. */
  z.strictObject({ code: z.literal("same-text"), score: z.number() }),
  /** Other words, alike enough. */
  z.strictObject({ code: z.literal("likeness"), score: z.number() }),
  z.strictObject({ code: z.literal("same-event"), marks: z.array(z.enum(eventMarks)).readonly() }),
  z.strictObject({ code: z.literal("same-release") }),
]);
export type JoinReason = z.infer<typeof JoinReason>;

export const CountChange = z.strictObject({
  from: z.int().optional(),
  to: z.int(),
  /** Of the new count, where it is not exact. */
  bound: Toll.shape.bound.optional(),
});
export type CountChange = z.infer<typeof CountChange>;

/** What a report adds to its story that a reader must not miss. */
export const StoryNews = z.discriminatedUnion("code", [
  z.strictObject({
    code: z.literal("toll"),
    dead: CountChange.optional(),
    injured: CountChange.optional(),
    detained: CountChange.optional(),
  }),
  /** Somebody says that it was them; `by` is an id, absent where it is not known. */
  z.strictObject({ code: z.literal("claim"), by: z.string().optional() }),
  z.strictObject({ code: z.literal("denial") }),
  z.strictObject({ code: z.literal("correction") }),
  z.strictObject({ code: z.literal("arrest"), detained: z.int().optional() }),
  /** Charged, remanded, sentenced. */
  z.strictObject({ code: z.literal("court") }),
  /** What came of it otherwise: hostages freed, culprits killed. */
  z.strictObject({ code: z.literal("follow-up") }),
]);
export type StoryNews = z.infer<typeof StoryNews>;

/**
 * Where a report belongs. A join with `news` must not pass unseen; in doubt a report stays apart, and `possibly` names the story that it
 * may belong to, with what kept it out. `related` is a story of the same event that it surely does not belong to: an arrest, and the attack.
 */
export type StoryDecision =
  | {
      readonly kind: "join";
      readonly storyId: string;
      readonly why: JoinReason;
      readonly news: readonly StoryNews[];
    }
  | {
      readonly kind: "apart";
      readonly possibly?: { readonly storyId: string; readonly why: ApartReason };
      readonly related?: { readonly storyId: string };
    };
