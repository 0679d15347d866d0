import { Watchlist } from "../../domain/guild.ts";
import type { WatchlistRecords } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const WatchlistRecord = defineRecord({ name: "watchlist", version: 1, schema: Watchlist });

export function openWatchlists(store: Store): WatchlistRecords {
  const records = store.records(WatchlistRecord);
  const listeners: Parameters<WatchlistRecords["onChange"]>[0][] = [];
  return {
    onChange: (listener) => void listeners.push(listener),

    of: async (guildId) => (await records.get(guildId)) ?? { guildId, watches: [] },

    async change(guildId, edit) {
      let before: Watchlist = { guildId, watches: [] };
      const after = await records.change(guildId, (current) => {
        before = current ?? before;
        return { guildId, watches: [...edit(before.watches)] };
      });
      if (after === undefined) throw new Error(`the watchlist of guild ${guildId} was not written`);
      for (const listener of listeners) listener(after, before);
      return after;
    },
  };
}
