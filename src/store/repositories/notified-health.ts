import { z } from "zod";
import { healthKinds } from "../../domain/source-health.ts";
import type { Store } from "../open-store.ts";
import { defineRecord } from "../records/define-record.ts";

/** What was last told of a source's health, and when; beside its poll state, which each poll writes anew. */
export const Told = z.strictObject({
  kind: z.enum(healthKinds),
  at: z.number(),
  /** True while its failure is part of one trouble of our own network: that ends together, too. */
  together: z.boolean().optional(),
});
export type Told = z.infer<typeof Told>;
const ToldRecord = defineRecord({ name: "told-health", version: 1, schema: Told });

export interface ToldHealth {
  all(): Promise<ReadonlyMap<string, Told>>;
  note(keys: readonly (readonly [sourceKey: string, told: Told])[]): Promise<void>;
}

export function openToldHealth(store: Store): ToldHealth {
  const records = store.records(ToldRecord);
  return {
    async all() {
      const all = new Map<string, Told>();
      for await (const [key, told] of records.entries()) all.set(key, told);
      return all;
    },
    note: (told) => records.setMany(told.map(([key, value]) => ({ key, value }))),
  };
}
