import { GuildFacts } from "../../domain/guild-facts.ts";
import type { FactLayers } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const GuildFactsRecord = defineRecord({ name: "guild-facts", version: 1, schema: GuildFacts });

/** One record a guild. */
export function openFactLayers(store: Store): FactLayers {
  const records = store.records(GuildFactsRecord);
  return {
    of: async (guildId) => (await records.get(guildId)) ?? { guildId, changes: [] },

    async append(guildId, change) {
      await records.change(guildId, (current) => ({ guildId, changes: [...(current?.changes ?? []), change] }));
    },
  };
}
