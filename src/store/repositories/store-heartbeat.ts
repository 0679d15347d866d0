import { z } from "zod";
import type { Store } from "../open-store.ts";
import { defineRecord } from "../records/define-record.ts";

const PulseRecord = defineRecord({ name: "pulse", version: 1, schema: z.strictObject({ at: z.number() }) });

/** Shows that the store takes a write: throws when it does not. `at` in milliseconds since the epoch. */
export type Heartbeat = (at: number) => Promise<void>;

export function openStoreHeartbeat(store: Store): Heartbeat {
  const records = store.records(PulseRecord);
  return (at) => records.set("last", { at });
}
