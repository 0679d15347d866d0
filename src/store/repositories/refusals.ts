import { Refusals, withRefusal } from "../../domain/refusals.ts";
import type { RefusalRecords } from "../../ports/audit-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const RefusalsRecord = defineRecord({ name: "refusals", version: 1, schema: Refusals });

/** One record a server, until it is told. */
export function openRefusals(store: Store): RefusalRecords {
  const records = store.records(RefusalsRecord);
  return {
    async note(guildId, way, userId, now) {
      await records.change(guildId, (known) => withRefusal(known, { guildId, way, userId }, now));
    },
    of: (guildId) => records.get(guildId),
    async forget(guildId) {
      await records.delete(guildId);
    },
  };
}
