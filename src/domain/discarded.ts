import { z } from "zod";

/** Something that was held and never became an alert: kept without the item's text, so that the account still knows it. */
export const Discarded = z.strictObject({
  /** Of the match that it was. */
  id: z.string(),
  guildId: z.string(),
  itemId: z.string(),
  /** As in `Item` and `Match`. */
  seenAt: z.number(),
  matchedAt: z.number(),
  heldFor: z.enum(["brake", "move"]).optional(),
  /** Names of the watches that wanted it. */
  watches: z.array(z.string()).readonly(),
  /** The channels that its watches meant it for. */
  channelIds: z.array(z.string()).readonly(),
  discardedAt: z.number(),
  /** A person decided, or nobody did in time. */
  by: z.enum(["person", "time"]),
});
export type Discarded = z.infer<typeof Discarded>;
