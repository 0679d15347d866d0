import { z } from "zod";

/** What somebody looked for and was shown as a list, so that its buttons mean the same stories as long as it is kept. */
export const FoundList = z.strictObject({
  guildId: z.string(),
  /** In the order of the list. */
  storyIds: z.array(z.string()).readonly(),
  /** Somebody asked for some of all. */
  isChosen: z.boolean(),
  /** The words that all of them have, as they were typed. */
  words: z.string().optional(),
  /** Older stories were not looked at any more: enough was found, or looked at. */
  stopped: z.enum(["found", "looked"]).optional(),
});
export type FoundList = z.infer<typeof FoundList>;
