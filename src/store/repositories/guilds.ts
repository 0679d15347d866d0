import { Guild } from "../../domain/guild.ts";
import { readOnce } from "../../lib/read-once.ts";
import type { GuildRecords } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const GuildRecord = defineRecord({ name: "guild", version: 1, schema: Guild });

/** `changed` is called after a guild's record is on disk. */
export function openGuilds(store: Store, changed: (guild: Guild) => Promise<void>): GuildRecords {
  const records = store.records(GuildRecord);
  const known = new Map<string, Guild>();
  const read = readOnce(async () => {
    for await (const [id, guild] of records.entries()) if (!known.has(id)) known.set(id, guild);
  });
  const written = async (guild: Guild) => {
    known.set(guild.id, guild);
    await changed(guild);
  };
  return {
    get: (guildId) => records.get(guildId),

    async change(guildId, edit) {
      const guild = await records.change(guildId, (current) => current && edit(current));
      if (guild === undefined) throw new Error(`guild ${guildId} is not in the store`);
      await written(guild);
      return guild;
    },

    async welcome(guild) {
      const before = await records.get(guild.id);
      if (before === undefined) await records.set(guild.id, guild);
      await written(before ?? guild);
      return before === undefined;
    },

    async all() {
      await read();
      return [...known.values()];
    },
  };
}
