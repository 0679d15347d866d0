import { z } from "zod";
import { WatchHit } from "./watch.ts";

/** The watches of one guild that wanted an item when it was last looked at, without the places in its text. */
export const Wanted = z.strictObject({ guildId: z.string(), watches: z.array(WatchHit).readonly() });
export type Wanted = z.infer<typeof Wanted>;

/** The same of one item; also of one that was too old to alert. */
export interface WantedItem {
  readonly itemId: string;
  /** Milliseconds since the epoch. */
  readonly firstSeenAt: number;
  readonly wanted: readonly Wanted[];
}
