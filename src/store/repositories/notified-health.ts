import { HealthNotice } from "../../domain/health-notice.ts";
import type { NotifiedHealth } from "../../ports/source-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

/** Beside a source's poll state, which each poll writes again. */
const NoticeRecord = defineRecord({ name: "told-health", version: 1, schema: HealthNotice });

/** What operators were notified of last, a source each, so that a restart repeats nothing. */
export function openNotifiedHealth(store: Store): NotifiedHealth {
  const records = store.records(NoticeRecord);
  return {
    async all() {
      const all = new Map<string, HealthNotice>();
      for await (const [key, notice] of records.entries()) all.set(key, notice);
      return all;
    },
    note: (notices) => records.setMany(notices.map(([key, value]) => ({ key, value }))),
  };
}
