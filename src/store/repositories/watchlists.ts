import { Watchlist } from "../../domain/guild.ts";
import type { Watchlists } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const WatchlistRecord = defineRecord({ name: "watchlist", version: 1, schema: Watchlist });

/** `changed` is called with the watchlist before and after, once it is on disk. */
export function openWatchlists(store: Store, changed: (after: Watchlist, before: Watchlist) => void): Watchlists {
  const records = store.records(WatchlistRecord);
  return {
    of: async (guildId) => (await records.get(guildId)) ?? { guildId, watches: [] },

    async change(guildId, edit) {
      let before: Watchlist = { guildId, watches: [] };
      const after = await records.change(guildId, (current) => {
        before = current ?? before;
        return { guildId, watches: [...edit(before.watches)] };
      });
      if (after === undefined) throw new Error(`the watchlist of guild ${guildId} was not written`);
      changed(after, before);
      return after;
    },
  };
}
