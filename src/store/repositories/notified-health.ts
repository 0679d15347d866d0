import { z } from "zod";
import { healthKinds } from "../../domain/source-health.ts";
import type { Store } from "../open-store.ts";
import { defineRecord } from "../records/define-record.ts";

/** What was last told of a source's health, and when; beside its poll state, which each poll writes anew. */
export const HealthNotice = z.strictObject({
  kind: z.enum(healthKinds),
  at: z.number(),
  /** True while its failure is part of one trouble of our own network: that ends together, too. */
  together: z.boolean().optional(),
});
export type HealthNotice = z.infer<typeof HealthNotice>;
const ToldRecord = defineRecord({ name: "told-health", version: 1, schema: HealthNotice });

export interface NotifiedHealth {
  all(): Promise<ReadonlyMap<string, HealthNotice>>;
  note(keys: readonly (readonly [sourceKey: string, told: HealthNotice])[]): Promise<void>;
}

export function openNotifiedHealth(store: Store): NotifiedHealth {
  const records = store.records(ToldRecord);
  return {
    async all() {
      const all = new Map<string, HealthNotice>();
      for await (const [key, told] of records.entries()) all.set(key, told);
      return all;
    },
    note: (told) => records.setMany(told.map(([key, value]) => ({ key, value }))),
  };
}
