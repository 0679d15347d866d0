import { z } from "zod";
import { EditTurn } from "./story.ts";

/** What makes a bulletin a live card: it takes the stories that one watch finds in a surge, and is edited as they come. */
export const SurgeState = z.strictObject({
  watchId: z.string(),
  /** Empty while only sources that are not open reported its stories. */
  watchName: z.string(),
  /** When it took its last story, and when it was over. */
  lastAt: z.number(),
  endedAt: z.number().optional(),
  /** Raised by each change that the card shows; the message is behind while it shows an older one. */
  revision: z.int(),
  raisedAt: z.number(),
  shownRevision: z.int(),
  edit: EditTurn,
  /** Where its stories are listed one by one, and how many of them are; no thread where there can be none. */
  threadId: z.string().optional(),
  threadTriedAt: z.number().optional(),
  /** Nobody may post in the thread any more: its lists come under the card, the last of them then. */
  threadShutAt: z.number().optional(),
  threaded: z.int(),
});
export type SurgeState = z.infer<typeof SurgeState>;
