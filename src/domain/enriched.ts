import { z } from "zod";
import { Event, EventPlace } from "./event.ts";
import { Release } from "./release.ts";

/** What is recognised of every item. */
const Recognised = z.object({
  /** BCP 47, the language the item is written in, as detected; absent where that is not known. */
  language: z.string().optional(),
  releases: z.array(Release).readonly(),
});

/** The same of an item that is kept: what happened is read again of its words where it is asked for. An earlier version kept that too; it is left out. */
export const KeptReading = Recognised.strip();
export type KeptReading = z.infer<typeof KeptReading>;

/** What was recognised of an item besides its words. */
export const Enriched = Recognised.strict().extend({
  /** What happened; absent where the text reports nothing sure. */
  event: Event.optional(),
  /** Whether it tells what was done against works of a group that it names (seized, banned, found on somebody), or denies them. */
  againstWorks: z.boolean().optional(),
  /** The places that its title names, whatever it says of them. */
  titlePlaces: z.array(EventPlace).readonly().optional(),
});
export type Enriched = z.infer<typeof Enriched>;
