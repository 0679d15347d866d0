import { Duty } from "../../domain/duty.ts";
import type { Duties } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const DutyRecord = defineRecord({ name: "duty", version: 1, schema: Duty });

export function openDuties(store: Store): Duties {
  const records = store.records(DutyRecord);
  return {
    of: async (guildId) => (await records.get(guildId)) ?? { guildId },
    async change(guildId, edit) {
      const changed = await records.change(guildId, (current) => edit(current ?? { guildId }));
      return changed ?? { guildId };
    },
    async all() {
      const all: Duty[] = [];
      for await (const [, duty] of records.entries()) all.push(duty);
      return all;
    },
  };
}
