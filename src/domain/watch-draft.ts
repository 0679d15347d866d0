import { z } from "zod";
import { Watch } from "./watch.ts";

export const WatchChange = z.strictObject({
  watch: Watch,
  /** The watch that it replaces, as it was when the change was asked for; absent for a new one. */
  before: Watch.optional(),
});
export type WatchChange = z.infer<typeof WatchChange>;

/** Watches that somebody is about to save, all or none. */
export const WatchDraft = z.strictObject({ guildId: z.string(), changes: z.array(WatchChange).min(1).readonly() });
export type WatchDraft = z.infer<typeof WatchDraft>;
