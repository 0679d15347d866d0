import { z } from "zod";
import { Handling } from "./handling.ts";
import { Severity } from "./severity.ts";
import { SeverityBy } from "./severity-by.ts";

/** What a guild looks for. `query` is kept as the person wrote it. */
export const Watch = z.strictObject({
  id: z.string(),
  name: z.string().min(1).max(80),
  query: z.string().min(1).max(1000),
  severity: Severity,
  /** For items that report such an event, instead of `severity`. */
  severityBy: SeverityBy.optional(),
  /** Goes before the guild's routes. */
  channelId: z.string().optional(),
  mentionRoleId: z.string().optional(),
  paused: z.boolean().optional(),
  /** The instant at which it ends automatically, since when it has that end, and whether the end was posted. */
  until: z.strictObject({ at: z.number(), from: z.number(), told: z.boolean().optional() }).optional(),
  /** After an alert of its own in a channel, how long its further ones there are held for one message, in milliseconds. */
  cooldownMs: z.int().positive().optional(),
  /** How carefully its alerts are shown at least, whatever their source's handling. */
  handling: Handling.optional(),
  /** Since when it finds nothing, because its query can no longer be read or is too much work; its server was notified. */
  blindSince: z.number().optional(),
  createdAt: z.number(),
  createdBy: z.string(),
});
export type Watch = z.infer<typeof Watch>;

/** What has ended is kept, and looks at nothing until it is resumed. */
export function hasEnded({ until }: Pick<Watch, "until">, now: number): boolean {
  return until !== undefined && until.at <= now;
}

/** Whether it looks at items: neither paused nor ended. */
export function isLooking({ paused, until }: Pick<Watch, "paused" | "until">, now: number): boolean {
  return paused !== true && !hasEnded({ until }, now);
}

/** A place in an item's text that satisfied part of a query; offsets are UTF-16 units of that field as shown, end exclusive. */
export const Hit = z.strictObject({
  /** `tags`: in the item's tags, joined by a comma and a space. */
  field: z.enum(["title", "text", "tags"]),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The item's own spelling, `field.slice(start, end)`. */
  text: z.string(),
  /** The part of the query it satisfied: the word or phrase, or the entity's canonical name. */
  term: z.string(),
});
export type Hit = z.infer<typeof Hit>;

/** One watch that an item satisfied, frozen as the watch was then. */
export const WatchHit = z.strictObject({
  watchId: z.string(),
  name: z.string(),
  /** Absent in what was stored before queries were. */
  query: z.string().optional(),
  severity: Severity,
  channelId: z.string().optional(),
  mentionRoleId: z.string().optional(),
  cooldownMs: z.int().positive().optional(),
  handling: Handling.optional(),
  hits: z.array(Hit).readonly(),
});
export type WatchHit = z.infer<typeof WatchHit>;
