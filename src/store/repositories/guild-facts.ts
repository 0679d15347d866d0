import { GuildFacts } from "../../domain/guild-facts.ts";
import type { FactLayers } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const GuildFactsRecord = defineRecord({ name: "guild-facts", version: 1, schema: GuildFacts });

/** One record a guild. */
export function openFactLayers(store: Store): FactLayers {
  const records = store.records(GuildFactsRecord);
  const rewrite: FactLayers["rewrite"] = async (guildId, edit) => {
    let before: GuildFacts = { guildId, changes: [] };
    const after = await records.change(guildId, (current) => {
      before = current ?? before;
      return edit(before);
    });
    return { before, after: after ?? before };
  };
  return {
    of: async (guildId) => (await records.get(guildId)) ?? { guildId, changes: [] },
    append: (guildId, change) => rewrite(guildId, (facts) => ({ ...facts, changes: [...facts.changes, change] })),
    rewrite,
  };
}
