import { z } from "zod";
import { minuteMs } from "../lib/durations.ts";
import { Handling } from "./handling.ts";
import { ReadFailure } from "./read-failure.ts";
import { SourceKind } from "./source-kind.ts";

/** How often a source is polled where nobody says otherwise: 15 minutes. */
export const usualEveryMs = 15 * minuteMs;

/** When a source is polled: a fixed gap in milliseconds, or a cron expression in the process's time zone. */
export const Cadence = z.discriminatedUnion("kind", [
  /** `isDefault`: nobody has asked for this gap, and a site may wish for a longer one. */
  z.strictObject({ kind: z.literal("every"), ms: z.int().positive(), isDefault: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal("cron"), expression: z.string().min(1) }),
]);
export type Cadence = z.infer<typeof Cadence>;

/** A source that is polled, as the operator's catalogue or one guild describes it. */
export const Source = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: SourceKind,
  /** `http:`, `https:`, or `file:` for the bundled samples. */
  url: z.string().min(1),
  cadence: Cadence,
  /** BCP 47, what the source mostly writes in; absent when mixed or unknown. */
  language: z.string().optional(),
  tags: z.array(z.string()).readonly(),
  handling: Handling,
  /** True when it may be asked directly though it is not open. */
  direct: z.boolean().optional(),
  /** Address of the only proxy through which it is asked. */
  via: z.string().optional(),
  /** Invented material, shown only without a token and forgotten at the next start. */
  sample: z.boolean().optional(),
});
export type Source = z.infer<typeof Source>;

/** Byte-for-byte what the server last gave, to be sent back on the next request. */
export const Validators = z.strictObject({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Hash of the last body, so that an unchanged one is not parsed again. */
  bodyHash: z.string().optional(),
  /** How long the last body asked to be left alone, in milliseconds: an answer without a body cannot say it again. */
  restMs: z.number().optional(),
});
export type Validators = z.infer<typeof Validators>;

/** One poll in few bytes: when (seconds since the epoch), what came of it, and how many new items it brought. */
export const PollMark = z.tuple([z.int(), z.enum(["read", "unchanged", "failed", "gone"]), z.int().nonnegative()]);
export type PollMark = z.infer<typeof PollMark>;

/** Why a source is asked later than its cadence says: the site asked for it (`Retry-After`), it fails, or nobody set a gap and the site wishes for a longer one. */
export const Delay = z.enum(["asked-to-wait", "failing", "site-wish"]);
export type Delay = z.infer<typeof Delay>;

/**
 * What is remembered of polling one URL, whichever guilds follow it.
 * All instants are milliseconds since the epoch.
 */
export const PollState = z.strictObject({
  key: z.string(),
  validators: Validators,
  /** Absent until the first reading that showed items: that one is the baseline. */
  firstReadAt: z.number().optional(),
  lastPolledAt: z.number().optional(),
  lastReadAt: z.number().optional(),
  nextPollAt: z.number(),
  /** Why that is later than the cadence says; absent where it is not. */
  delay: Delay.optional(),
  failures: z.int().nonnegative(),
  failingSince: z.number().optional(),
  /** Why the last poll failed; absent while healthy. */
  failure: ReadFailure.optional(),
  itemsInFeed: z.int().nonnegative().optional(),
  /** How many entries of the last reading were more than are read of one feed; absent where all were read. */
  leftOut: z.int().positive().optional(),
  endedAt: z.number().optional(),
  /** When an item was last new. */
  lastNewAt: z.number().optional(),
  /** When the brake last held what a reading brought. */
  heldAt: z.number().optional(),
  /** The last polls, oldest first. */
  history: z.array(PollMark).readonly().optional(),
  /** Items a day, as they came until `lastNewAt`: the source's habit. */
  perDay: z.number().nonnegative().optional(),
  /** From when to when the items date that the feed last showed. */
  span: z.tuple([z.number(), z.number()]).optional(),
  /** How many items of the last reading have a date that is not believed; absent where none has. */
  doubtfulDates: z
    .strictObject({
      future: z.int().nonnegative(),
      past: z.int().nonnegative(),
      /** May be one of two days. */
      either: z.int().nonnegative().default(0),
      unreadable: z.int().nonnegative(),
    })
    .optional(),
  /** Readings that showed nothing that was known, though earlier ones had shown items; `shown` is how many the last of them did. */
  rolledOver: z
    .strictObject({ since: z.number(), at: z.number(), times: z.int().positive(), shown: z.int().positive() })
    .optional(),
  /** Since when readings bring no item at all. */
  emptySince: z.number().optional(),
  /** The registrable domain that answered the first reading. */
  home: z.string().optional(),
  /** Another domain than `home` answers: what it shows waits until a guild trusts it. */
  away: z.strictObject({ domain: z.string(), since: z.number() }).optional(),
  /** Where the site says that the feed is for good (301, 308), and since when it says so. May carry a key. */
  moved: z.strictObject({ to: z.string(), since: z.number() }).optional(),
  /** The address that is asked instead of the source's own, after it held for a week. May carry a key. */
  adopted: z.string().optional(),
});
export type PollState = z.infer<typeof PollState>;

/** Three items at once are no accident; fewer, three readings in a row. */
export function isRollingOver({ shown, times }: NonNullable<PollState["rolledOver"]>): boolean {
  return shown >= 3 || times >= 3;
}
