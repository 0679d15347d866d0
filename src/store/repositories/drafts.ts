import { z } from "zod";
import { FactDraft } from "../../domain/fact-form.ts";
import { FactImport } from "../../domain/fact-import.ts";
import { Source } from "../../domain/source.ts";
import { WatchDraft } from "../../domain/watch-draft.ts";
import { digest } from "../../lib/digest.ts";
import { hourMs } from "../../lib/durations.ts";
import type { FactDrafts, FactImports, WatchDrafts } from "../../ports/guild-records.ts";
import type { SourceDrafts } from "../../ports/source-records.ts";
import { sourceDraftMigrations } from "../migrations/source-kind.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

const WatchDraftRecord = defineRecord({ name: "watch-draft", version: 1, schema: WatchDraft });

const SourceDraftRecord = defineRecord({
  name: "source-draft",
  version: 2,
  schema: z.strictObject({ guildId: z.string(), source: Source }),
  migrations: sourceDraftMigrations,
});

const FactImportRecord = defineRecord({ name: "fact-import", version: 1, schema: FactImport });

/** What is offered waits for a yes or a no this long, in milliseconds. */
const keptMs = hourMs;

const FactDraftRecord = defineRecord({ name: "fact-draft", version: 1, schema: FactDraft });

/** A draft is read and dropped only by the guild that it belongs to. */
export function openWatchDrafts(store: Store): WatchDrafts {
  const records = store.records(WatchDraftRecord);
  return {
    async keep(draft, now) {
      const id = digest("watch-draft", draft.guildId, ...draft.changes.map(({ watch }) => watch.id), String(now));
      await records.set(id, draft, { expiresAt: now + keptMs });
      return id;
    },
    get: (guildId, id) => ownDraft(records, guildId, id),
    async drop(guildId, id) {
      if ((await ownDraft(records, guildId, id)) !== undefined) await records.delete(id);
    },
  };
}

export function openFactImports(store: Store): FactImports {
  const records = store.records(FactImportRecord);
  return {
    async keep(draft, now) {
      const id = digest("fact-import", draft.guildId, draft.offered, String(now));
      await records.set(id, draft, { expiresAt: now + keptMs });
      return id;
    },
    get: (guildId, id) => ownDraft(records, guildId, id),
    async drop(guildId, id) {
      if ((await ownDraft(records, guildId, id)) !== undefined) await records.delete(id);
    },
  };
}

/** The same; one that is filled in again keeps its id. */
export function openFactDrafts(store: Store): FactDrafts {
  const records = store.records(FactDraftRecord);
  return {
    async keep(draft, now, id = digest("fact-draft", draft.guildId, JSON.stringify(draft.form), String(now))) {
      await records.set(id, draft, { expiresAt: now + keptMs });
      return id;
    },
    get: (guildId, id) => ownDraft(records, guildId, id),
    async drop(guildId, id) {
      if ((await ownDraft(records, guildId, id)) !== undefined) await records.delete(id);
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
    get: async (guildId, id) => (await ownDraft(records, guildId, id))?.source,
    async drop(guildId, id) {
      if ((await ownDraft(records, guildId, id)) !== undefined) await records.delete(id);
    },
  };
}

/** An id comes from a button, and a forged one may be anything. */
async function ownDraft<T extends { readonly guildId: string }>(
  records: Pick<Records<T>, "get">,
  guildId: string,
  id: string,
): Promise<T | undefined> {
  const draft = id === "" ? undefined : await records.get(id);
  return draft?.guildId === guildId ? draft : undefined;
}
