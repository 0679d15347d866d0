import { Discarded } from "../../domain/discarded.ts";
import { readOnce } from "../../lib/read-once.ts";
import type { Discards } from "../../ports/discards.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { KeysByGuild } from "./keys-by-guild.ts";

export const DiscardedRecord = defineRecord({ name: "discarded", version: 1, schema: Discarded });

/** One record for each match that was discarded; removed automatically after `retentionMs`. */
export function openDiscards(store: Store, retentionMs: number): Discards {
  const records = store.records(DiscardedRecord);
  const lines = new KeysByGuild<Pick<Discarded, "guildId" | "matchedAt">>();
  const note = (key: string, { guildId, matchedAt }: Discarded) => lines.set(key, { guildId, matchedAt });
  const known = readOnce(async () => {
    for await (const [key, one] of records.entries()) note(key, one);
    return lines;
  });
  return {
    async note(discarded) {
      await setInSlices(
        records,
        discarded.map((value) => ({ key: value.id, value, expiresAt: value.discardedAt + retentionMs })),
      );
      for (const one of discarded) note(one.id, one);
    },

    async of(guildId) {
      const keys = [...(await known()).of(guildId)].map(([key]) => key);
      const found = await records.getMany(keys);
      // What is no longer there has expired.
      for (const [at, key] of keys.entries()) if (found[at] === undefined) lines.delete(key);
      return found.filter((one) => one !== undefined);
    },

    async guildsWithMatches(since) {
      const recent = [...(await known()).all()].filter(({ matchedAt }) => matchedAt >= since);
      return new Set(recent.map(({ guildId }) => guildId));
    },
  };
}
