import { z } from "zod";
import { KeptReading } from "./enriched.ts";
import { Item } from "./item.ts";

/** An item as it was matched, kept so that a watch can be tried on what came before it. `item.sourceKey` names its source. */
export const KeptItem = z.strictObject({
  item: Item,
  enriched: KeptReading,
  /** True when it was older than the backfill when its source was first read: no watch was asked. */
  tooOld: z.boolean().optional(),
});
export type KeptItem = z.infer<typeof KeptItem>;
