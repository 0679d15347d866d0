import { z } from "zod";
import type { StoreHeartbeat } from "../../ports/repositories.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const HeartbeatRecord = defineRecord({ name: "pulse", version: 1, schema: z.strictObject({ at: z.number() }) });

export function openStoreHeartbeat(store: Store): StoreHeartbeat {
  const records = store.records(HeartbeatRecord);
  return {
    beat: (at) => records.set("last", { at }),
    missing: () => store.missing(),
    last: async () => (await records.get("last"))?.at,
  };
}
