import { z } from "zod";
import { healthKinds } from "./source-health.ts";

/** What operators were last notified of a source's health, and when (milliseconds since the epoch). */
export const HealthNotice = z.strictObject({
  kind: z.enum(healthKinds),
  at: z.number(),
  /** True while its failure is part of one trouble of our own network: that ends together, too. */
  together: z.boolean().optional(),
});
export type HealthNotice = z.infer<typeof HealthNotice>;
