import { z } from "zod";
import type { Repositories } from "../../ports/repositories.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const HeartbeatRecord = defineRecord({ name: "pulse", version: 1, schema: z.strictObject({ at: z.number() }) });

/** Writes the time, to find out whether the store can be written to; throws where it cannot. */
export function openStoreHeartbeat(store: Store): Repositories["heartbeat"] {
  const records = store.records(HeartbeatRecord);
  return (at) => records.set("last", { at });
}
