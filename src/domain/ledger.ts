import { z } from "zod";

/** By what a watch's days are divided. Each story and each report has one part of each; an empty one where nothing is known. */
export const ledgerParts = ["language", "source", "event", "release"] as const;
export type LedgerPart = (typeof ledgerParts)[number];

const Counted = z.strictObject({ stories: z.int().nonnegative(), reports: z.int().nonnegative() });
export type Counted = z.infer<typeof Counted>;

/** What a watch found on one day. */
export const DayCounts = Counted.extend({
  /** Stories that people closed as not relevant on that day. */
  notRelevant: z.int().nonnegative(),
  /** Stories that somebody claims, on the day of the first report that says so. */
  claims: z.int().nonnegative(),
  by: z.record(z.enum(ledgerParts), z.record(z.string(), Counted)),
});
export type DayCounts = z.infer<typeof DayCounts>;

/** A watch as it looked on a day: a changed query measures something else. */
const Looked = z.strictObject({
  /** Digest of its query. */
  query: z.string(),
  /** For how long it looked, in milliseconds. */
  onMs: z.number().nonnegative(),
});

/** One watch on one day of its guild's calendar. There is none of a day on which it neither looked nor found anything. */
export const WatchDay = DayCounts.extend({
  guildId: z.string(),
  watchId: z.string(),
  /** ISO date. */
  day: z.string(),
  looked: Looked.optional(),
});
export type WatchDay = z.infer<typeof WatchDay>;

/** One day of a guild: written while it runs, and closed once when it is over. Each instant belongs to one day, also where the time zone is changed. */
export const GuildDay = z.strictObject({
  guildId: z.string(),
  /** ISO date. */
  day: z.string(),
  /** When it began and ended, in milliseconds since the epoch; absent while it runs. */
  closed: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  /** By source id, for how long nothing was wrong with it while the bot ran, in milliseconds. */
  readMs: z.record(z.string(), z.number().nonnegative()),
  /** By watch id; empty once the day is closed and each watch has a record of its own. */
  looked: z.record(z.string(), Looked),
});
export type GuildDay = z.infer<typeof GuildDay>;
