import { z } from "zod";
import { Absence } from "../../domain/absence.ts";
import { dayMs } from "../../lib/durations.ts";
import type { StoreHeartbeat } from "../../ports/repositories.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const HeartbeatRecord = defineRecord({ name: "pulse", version: 1, schema: z.strictObject({ at: z.number() }) });

const AbsenceRecord = defineRecord({ name: "absence", version: 1, schema: Absence });
/** What operators were notified of, once and for all. */
const NoticeRecord = defineRecord({ name: "store-notice", version: 1, schema: z.literal(true) });
/** Longer than the daily line looks back, in milliseconds. */
const keptMs = 7 * dayMs;

export function openStoreHeartbeat(store: Store): StoreHeartbeat {
  const records = store.records(HeartbeatRecord);
  const absences = store.records(AbsenceRecord);
  const notices = store.records(NoticeRecord);
  return {
    async beat(at) {
      await records.set("last", { at });
      const failed = store.failedWrite();
      if (failed !== undefined) throw failed;
    },
    unreadable: () => store.unreadable(),
    missing: () => store.missing(),
    wasNotified: async (what) => (await notices.get(what)) !== undefined,
    noteNotified: (what) => notices.set(what, true),
    wasAway: (absence) => absences.set(String(absence.from), absence, { expiresAt: absence.to + keptMs }),
    async absences() {
      const found: Absence[] = [];
      for await (const [, absence] of absences.entries()) found.push(absence);
      return found;
    },
    last: async () => (await records.get("last"))?.at,
  };
}
