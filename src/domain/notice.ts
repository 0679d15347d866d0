import { z } from "zod";
import { Handling } from "./handling.ts";
import { Handover } from "./handover.ts";
import { Severity } from "./severity.ts";
import { ShownItem } from "./shown-item.ts";
import { StoryChange } from "./story-change.ts";
import { Trend } from "./trend.ts";

/** What the brake holds of one source until a person decides, as the readers of one channel may see it. */
const BrakeNotice = z.strictObject({
  code: z.literal("brake"),
  sourceKey: z.string(),
  sourceId: z.string(),
  source: z.string(),
  items: z.int().nonnegative(),
  /** When the last of them matched. */
  until: z.number(),
  /** The newest that may be shown, oldest first. */
  shown: z.array(ShownItem.extend({ severity: Severity })).readonly(),
  /** What became of them; `elsewhere` where that was decided by another way than a press here, or is listed in a later notice. */
  decided: z
    .strictObject({
      what: z.enum(["released", "discarded", "elsewhere"]),
      by: z.string().optional(),
      at: z.number(),
      items: z.int().nonnegative(),
    })
    .optional(),
});
export type BrakeNotice = z.infer<typeof BrakeNotice>;

/** The reports that joined an alert's story, in the thread under its card. */
const ThreadNotice = z.strictObject({
  code: z.literal("thread"),
  storyId: z.string(),
  shortId: z.string(),
  /** Of the alert. */
  channelId: z.string(),
  /** Items of the reports that it stands for. */
  listed: z.array(z.string()).readonly(),
  /** The newest of them, oldest first. */
  reports: z
    .array(
      ShownItem.extend({
        source: z.string(),
        handling: Handling,
        at: z.number(),
        /** What it adds to the story. */
        changes: z.array(StoryChange).readonly(),
        byPerson: z.boolean().optional(),
      }),
    )
    .readonly(),
  /** How many it does not show. */
  more: z.int().nonnegative(),
  /** How many reports the story has with these. */
  count: z.int().nonnegative(),
});
export type ThreadNotice = z.infer<typeof ThreadNotice>;

/** What a bulletin says that lists no alerts: a code with facts, said by `describeNotice`. */
export const Notice = z.discriminatedUnion("code", [
  /** Nothing matched in the 24 hours before. */
  z.strictObject({
    code: z.literal("nothing-matched"),
    sourcesRead: z.int().nonnegative(),
    sources: z.int().nonnegative(),
    items: z.int().nonnegative(),
    /** For how long of the 24 hours nothing was watched, in milliseconds. */
    offMs: z.number().optional(),
    /** When the canary last came through; `lost` and `not-back` where it did not. */
    canary: z.union([z.enum(["lost", "not-back"]), z.strictObject({ minutesAgo: z.int().nonnegative() })]),
  }),
  /** Nothing was watched from one instant to another, in milliseconds since the epoch. */
  z.strictObject({ code: z.literal("was-off"), from: z.number(), to: z.number() }),
  /** `afterMs` is how long it ran, `alerts` how many stories it found. */
  z.strictObject({
    code: z.literal("watch-ended"),
    watch: z.string(),
    afterMs: z.number(),
    alerts: z.int().nonnegative(),
  }),
  /** What the watches of the channel found day by day. */
  z.strictObject({ code: z.literal("trend"), trend: Trend }),
  /** What the next person on watch has to know. */
  z.strictObject({ code: z.literal("handover"), handover: Handover }),
  /** Somebody took the watch that nobody had, that somebody had handed over, or that somebody still had. */
  z.strictObject({
    code: z.literal("duty-taken"),
    by: z.string().optional(),
    from: z.string().optional(),
    how: z.enum(["first", "handed", "taken"]),
  }),
  /** A watch was handed over, and nobody took it for so long. */
  z.strictObject({
    code: z.literal("handover-missed"),
    by: z.string().optional(),
    at: z.number(),
    channelId: z.string(),
    afterMs: z.number(),
  }),
  BrakeNotice,
  ThreadNotice,
  /** Words of a record that an earlier version wrote, in Discord's Markdown. */
  z.strictObject({ code: z.literal("text"), text: z.string() }),
]);
export type Notice = z.infer<typeof Notice>;
