import { z } from "zod";
import { NewReason, SameReason } from "./identity-reason.ts";

/** What became of an item when it was first seen: it was news, it was older than the source's first reading, or the brake held it; `known` under another address. */
const verdicts = ["new", "baseline", "held", "known"] as const;

/** A row without any text for every item ever seen, so that what became of it can be shown, also when no watch matched. */
/** Why an item was taken for a new one, or for one that was known. */
export const ItemIdentity = z.strictObject({
  why: z.union([NewReason, SameReason]),
  /** When the other item was first seen that a new one has something in common with. */
  likeSince: z.number().optional(),
});
export type ItemIdentity = z.infer<typeof ItemIdentity>;

export const ItemRow = z.strictObject({
  itemId: z.string(),
  sourceKey: z.string(),
  link: z.string().optional(),
  firstSeenAt: z.number(),
  /** As in `Item`. */
  doubtfulDate: z.string().optional(),
  verdict: z.enum(verdicts),
  /** In how many guilds a watch matched. */
  matched: z.int().nonnegative(),
  /** Absent in rows of earlier versions. */
  identity: ItemIdentity.optional(),
  /** How often an edit of it was followed, when the last time, and by what it was known again. */
  edited: z.strictObject({ at: z.number(), times: z.int().positive(), why: SameReason }).optional(),
});
export type ItemRow = z.infer<typeof ItemRow>;
