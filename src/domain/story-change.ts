import { z } from "zod";
import { Severity } from "./severity.ts";
import { CountChange } from "./story-decision.ts";

/** What a reply under an alert adds to it: a code with facts, said by `describeStoryChanges`. `source` is a source's name. */
export const StoryChange = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("severity-rose"), severity: Severity }),
  z.strictObject({ code: z.literal("also-matches"), watches: z.array(z.string()).min(1).readonly() }),
  /** The same where the source's handling forbids to say which watch. */
  z.strictObject({ code: z.literal("also-matches-another") }),
  /** The severity is what it was, but one that nothing may hold back. */
  z.strictObject({ code: z.literal("again"), severity: Severity }),
  z.strictObject({
    code: z.literal("toll"),
    source: z.string(),
    dead: CountChange.optional(),
    injured: CountChange.optional(),
    detained: CountChange.optional(),
  }),
  z.strictObject({ code: z.literal("claim"), source: z.string() }),
  z.strictObject({ code: z.literal("denial"), source: z.string() }),
  z.strictObject({ code: z.literal("correction"), source: z.string() }),
  z.strictObject({ code: z.literal("arrest"), source: z.string(), detained: z.int().optional() }),
  /** Charged, remanded, sentenced. */
  z.strictObject({ code: z.literal("court"), source: z.string() }),
  z.strictObject({ code: z.literal("follow-up"), source: z.string() }),
  /** Any of these where the source's handling forbids to say which. */
  z.strictObject({ code: z.literal("update"), source: z.string() }),
  /** Written by earlier versions: another source is an edit of the card now. */
  z.strictObject({ code: z.literal("second-source"), source: z.string() }),
  /** Nobody answered the alert for so long. */
  z.strictObject({
    code: z.literal("unanswered"),
    severity: Severity,
    minutes: z.int().nonnegative(),
    /** Who had the watch then, as the server lets people be shown. */
    onDuty: z.string().optional(),
  }),
  /** Who works on it now, who gave it to them, and who had it; nobody where an assignment was undone. */
  z.strictObject({
    code: z.literal("assigned"),
    to: z.string().optional(),
    by: z.string().optional(),
    from: z.string().optional(),
  }),
  /** Words of a record that an earlier version wrote. */
  z.strictObject({ code: z.literal("text"), text: z.string() }),
]);
export type StoryChange = z.infer<typeof StoryChange>;
