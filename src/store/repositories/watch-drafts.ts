import { WatchDraft } from "../../domain/watch-draft.ts";
import { digest } from "../../lib/digest.ts";
import { hourMs } from "../../lib/durations.ts";
import type { WatchDrafts } from "../../ports/guild-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const DraftRecord = defineRecord({ name: "watch-draft", version: 1, schema: WatchDraft });

const keptMs = hourMs;

export function openWatchDrafts(store: Store): WatchDrafts {
  const records = store.records(DraftRecord);
  return {
    async keep(draft, now) {
      const id = digest("watch-draft", draft.guildId, ...draft.changes.map(({ watch }) => watch.id), String(now));
      await records.set(id, draft, { expiresAt: now + keptMs });
      return id;
    },
    async get(guildId, id) {
      const draft = await records.get(id);
      return draft?.guildId === guildId ? draft : undefined;
    },
    async drop(id) {
      await records.delete(id);
    },
  };
}
