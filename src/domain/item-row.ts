import { z } from "zod";

/** What became of an item when it was first seen: it was news, it was older than the source's first reading, or the brake held it. */
const verdicts = ["new", "baseline", "held"] as const;

/** A row without any text for every item ever seen, so that what became of it can be shown, also when no watch matched. */
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
});
export type ItemRow = z.infer<typeof ItemRow>;
