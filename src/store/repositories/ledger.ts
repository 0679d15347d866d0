import { GuildDay, WatchDay } from "../../domain/ledger.ts";
import type { Ledger } from "../../ports/ledger-records.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const GuildDayRecord = defineRecord({ name: "guild-day", version: 1, schema: GuildDay });
const WatchDayRecord = defineRecord({ name: "watch-day", version: 1, schema: WatchDay });

/** Days go automatically after `retentionMs`, counted from their date; never without it. */
export function openLedger(store: Store, retentionMs: number | undefined): Ledger {
  const guildDays = store.records(GuildDayRecord);
  const watchDays = store.records(WatchDayRecord);
  const expiryOf = (day: string) => ({
    expiresAt: retentionMs === undefined ? undefined : Date.parse(day) + retentionMs,
  });
  const note: Ledger["note"] = (day) => guildDays.set(`${day.guildId} ${day.day}`, day, expiryOf(day.day));
  return {
    guildDays: (guildId, days) => guildDays.getMany(days.map((day) => `${guildId} ${day}`)),
    watchDays: (guildId, watchId, days) => watchDays.getMany(days.map((day) => `${guildId} ${watchId} ${day}`)),
    note,
    async close(day, found) {
      const entries = found.map((value) => ({
        key: `${value.guildId} ${value.watchId} ${value.day}`,
        value,
        ...expiryOf(value.day),
      }));
      await setInSlices(watchDays, entries);
      await note(day);
    },
  };
}
