import { z } from "zod";
import { Watch } from "./watch.ts";

/** A watch that somebody is about to save. */
export const WatchDraft = z.strictObject({
  guildId: z.string(),
  watch: Watch,
  /** The watch that it takes the place of, as it stood when the change was asked for; absent for a new one. */
  before: Watch.optional(),
});
export type WatchDraft = z.infer<typeof WatchDraft>;
