import { z } from "zod";
import { Event, EventPlace } from "./event.ts";
import { Release } from "./release.ts";

/** What was recognised of an item besides its words. */
export const Enriched = z.strictObject({
  /** BCP 47, the language the item is written in, as detected; absent where that is not known. */
  language: z.string().optional(),
  releases: z.array(Release).readonly(),
  /** What happened; absent where the text reports nothing sure. */
  event: Event.optional(),
  /** The places that its title names, whatever it says of them. */
  titlePlaces: z.array(EventPlace).readonly().optional(),
});
export type Enriched = z.infer<typeof Enriched>;
