import { z } from "zod";

/** A store that was put back from a backup; milliseconds since the epoch. */
export const RestoredMark = z.strictObject({
  /** The instant whose state the backup held. */
  snapshotAt: z.number(),
  /** When it was put back. */
  restoredAt: z.number(),
});
export type RestoredMark = z.infer<typeof RestoredMark>;
