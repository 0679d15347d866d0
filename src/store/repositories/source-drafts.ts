import { z } from "zod";
import { Source } from "../../domain/source.ts";
import { digest } from "../../lib/digest.ts";
import { hourMs } from "../../lib/durations.ts";
import type { SourceDrafts } from "../../ports/source-records.ts";
import { sourceDraftMigrations } from "../migrations/source-kind.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const Draft = z.strictObject({ guildId: z.string(), source: Source });
const DraftRecord = defineRecord({
  name: "source-draft",
  version: 2,
  schema: Draft,
  migrations: sourceDraftMigrations,
});

const keptMs = hourMs;

/** Drafts belong to their guild: an address may hold a key. */
export function openSourceDrafts(store: Store): SourceDrafts {
  const records = store.records(DraftRecord);
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
