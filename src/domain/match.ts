import { z } from "zod";
import { Enriched } from "./enriched.ts";
import { Gist } from "./gist.ts";
import { Handling } from "./handling.ts";
import { Item } from "./item.ts";
import { WatchHit } from "./watch.ts";

/** A source as one guild sees it, frozen into what is alerted. */
export const SourceFace = z.strictObject({
  id: z.string(),
  name: z.string(),
  handling: Handling,
  language: z.string().optional(),
  sample: z.boolean().optional(),
  /** True where the server added it itself; absent for those of the operator's catalogue. */
  own: z.boolean().optional(),
  /** When the server added it, in milliseconds since the epoch; absent where nobody did. */
  since: z.number().optional(),
});
export type SourceFace = z.infer<typeof SourceFace>;

/** An inbox record: one item that at least one watch of one guild wants. Its id is derived from both, so a replay overwrites itself. */
export const Match = z.strictObject({
  id: z.string(),
  guildId: z.string(),
  item: Item,
  enriched: Enriched.optional(),
  /** Made by rule from what was recognised. */
  gist: Gist.optional(),
  source: SourceFace,
  watches: z.array(WatchHit).min(1).readonly(),
  matchedAt: z.number(),
  /** True while it waits for a person: it is not taken until it is released. */
  held: z.boolean().optional(),
  /** Set where the item was known and is edited: the watches that did not want it before. Without any it only changes what is alerted. */
  edit: z.strictObject({ fresh: z.array(z.string()).readonly() }).optional(),
  /** Why it is held: its source suddenly showed too many new items, or another site answered for it. */
  heldFor: z.enum(["brake", "move"]).optional(),
  /** Set where it was held and is to be no alert: a person decided (at that instant), or nobody did in time. Kept for a day, so that a person can take it back. */
  discarded: z.strictObject({ at: z.number(), by: z.enum(["person", "time"]) }).optional(),
  /** How far it was from the feed's end, where the oldest is: orders what has one date, or none. */
  place: z.int().default(0),
});
export type Match = z.infer<typeof Match>;
