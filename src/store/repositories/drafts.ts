import { z } from "zod";
import { Source } from "../../domain/source.ts";
import { WatchDraft } from "../../domain/watch-draft.ts";
import { digest } from "../../lib/digest.ts";
import { hourMs } from "../../lib/durations.ts";
import type { WatchDrafts } from "../../ports/guild-records.ts";
import type { SourceDrafts } from "../../ports/source-records.ts";
import { sourceDraftMigrations } from "../migrations/source-kind.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const WatchDraftRecord = defineRecord({ name: "watch-draft", version: 1, schema: WatchDraft });

const SourceDraftRecord = defineRecord({
  name: "source-draft",
  version: 2,
  schema: z.strictObject({ guildId: z.string(), source: Source }),
  migrations: sourceDraftMigrations,
});

/** What is offered waits for a yes or a no this long, in milliseconds. */
const keptMs = hourMs;

/** A draft is read only by the guild that it belongs to. */
export function openWatchDrafts(store: Store): WatchDrafts {
  const records = store.records(WatchDraftRecord);
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

/** The same: an address may hold a key. */
export function openSourceDrafts(store: Store): SourceDrafts {
  const records = store.records(SourceDraftRecord);
  return {
    async keep(guildId, source, now) {
      const id = digest(guildId, source.url);
      await records.set(id, { guildId, source }, { expiresAt: now + keptMs });
      return id;
    },
    async get(guildId, id) {
      const draft = await records.get(id);
      return draft?.guildId === guildId ? draft.source : undefined;
    },
    async drop(id) {
      await records.delete(id);
    },
  };
}
