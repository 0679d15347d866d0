import { z } from "zod";
import { Absence } from "../../domain/absence.ts";
import { dayMs } from "../../lib/durations.ts";
import type { StoreHeartbeat } from "../../ports/repositories.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const HeartbeatRecord = defineRecord({ name: "pulse", version: 1, schema: z.strictObject({ at: z.number() }) });

const AbsenceRecord = defineRecord({ name: "absence", version: 1, schema: Absence });
/** Longer than the daily line looks back, in milliseconds. */
const keptMs = 7 * dayMs;

export function openStoreHeartbeat(store: Store): StoreHeartbeat {
  const records = store.records(HeartbeatRecord);
  const absences = store.records(AbsenceRecord);
  return {
    beat: (at) => records.set("last", { at }),
    unreadable: () => store.unreadable(),
    missing: () => store.missing(),
    wasAway: (absence) => absences.set(String(absence.from), absence, { expiresAt: absence.to + keptMs }),
    async absences() {
      const found: Absence[] = [];
      for await (const [, absence] of absences.entries()) found.push(absence);
      return found;
    },
    last: async () => (await records.get("last"))?.at,
  };
}
