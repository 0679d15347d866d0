import { z } from "zod";
import { ledgerParts } from "./ledger.ts";
import { Verdicts } from "./verdicts.ts";

/** What a watch's days are divided by; `watch` where the days of several watches are put together. */
export const TrendPart = z.enum([...ledgerParts, "watch"]);
export type TrendPart = z.infer<typeof TrendPart>;

/** One day, beside what is usual. */
export const TrendDay = z.strictObject({
  /** ISO date. */
  day: z.string(),
  stories: z.int().nonnegative(),
  reports: z.int().nonnegative(),
  notRelevant: z.int().nonnegative(),
  claims: z.int().nonnegative(),
  /** Stories by the keys of the series; those of zero are left out. */
  parts: z.record(z.string(), z.int().positive()),
  /** From how many to how many stories are usual, measured on so many days; absent where too few could be measured. */
  usual: z.strictObject({ low: z.int(), high: z.int(), measured: z.int() }).optional(),
  mark: z.enum(["burst", "lull"]).optional(),
  /** Whether everything was read that usually brings something. */
  isRead: z.boolean(),
  /** The day is not over. */
  isOpen: z.boolean().optional(),
});
export type TrendDay = z.infer<typeof TrendDay>;

/** A part that has a colour of its own; the most frequent come first. */
export const TrendSeries = z.strictObject({ key: z.string(), name: z.string(), stories: z.int().nonnegative() });
export type TrendSeries = z.infer<typeof TrendSeries>;

/** A burst or a lull of one watch among several. */
const WatchMark = z.strictObject({
  name: z.string(),
  day: z.string(),
  mark: z.enum(["burst", "lull"]),
  stories: z.int().nonnegative(),
});

/** The days of one watch, or of all that one channel gets. */
export const Trend = z.strictObject({
  title: z.string(),
  by: TrendPart,
  /** Oldest first. */
  days: z.array(TrendDay).min(1).readonly(),
  series: z.array(TrendSeries).readonly(),
  /** Of the last week, where the days are those of several watches: a rare watch shows in no sum. */
  marks: z.array(WatchMark).readonly().optional(),
  /** How people answered the alerts of each watch in these days, where the picture is posted. */
  verdicts: z
    .array(Verdicts.extend({ name: z.string() }))
    .readonly()
    .optional(),
});
export type Trend = z.infer<typeof Trend>;
