import { z } from "zod";
import { FileFacts } from "./facts-file.ts";

/** A file's facts that somebody is about to save, all or none. */
export const FactImport = z.strictObject({
  guildId: z.string(),
  facts: FileFacts,
  /** Stands for what was offered: with another, something has changed meanwhile. */
  offered: z.string(),
});
export type FactImport = z.infer<typeof FactImport>;
