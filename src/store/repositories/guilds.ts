import { Guild } from "../../domain/guild.ts";
import type { GuildRecords } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const GuildRecord = defineRecord({ name: "guild", version: 1, schema: Guild });

/** `changed` is called after a guild's record is on disk. */
export function openGuilds(store: Store, changed: (guild: Guild) => Promise<void>): GuildRecords {
  const records = store.records(GuildRecord);
  return {
    get: (guildId) => records.get(guildId),

    async change(guildId, edit) {
      const guild = await records.change(guildId, (current) => current && edit(current));
      if (guild === undefined) throw new Error(`guild ${guildId} is not in the store`);
      await changed(guild);
      return guild;
    },

    async welcome(guild) {
      const known = await records.get(guild.id);
      if (known === undefined) await records.set(guild.id, guild);
      await changed(known ?? guild);
      return known === undefined;
    },

    async all() {
      const guilds: Guild[] = [];
      for await (const [, guild] of records.entries()) guilds.push(guild);
      return guilds;
    },
  };
}
