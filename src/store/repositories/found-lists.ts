import { FoundList } from "../../domain/found-list.ts";
import { digest } from "../../lib/digest.ts";
import { dayMs } from "../../lib/durations.ts";
import type { FoundLists } from "../../ports/alert-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const FoundListRecord = defineRecord({ name: "found-list", version: 1, schema: FoundList });

/** A list may be worked through for a shift, in milliseconds. */
const keptMs = dayMs;

/** Read only by the guild that it belongs to: an id comes from a button, and a forged one may be anything. */
export function openFoundLists(store: Store): FoundLists {
  const records = store.records(FoundListRecord);
  return {
    async keep(list, now) {
      const id = digest("found-list", list.guildId, String(now), ...list.storyIds);
      await records.set(id, list, { expiresAt: now + keptMs });
      return id;
    },
    async get(guildId, id) {
      const list = id === "" ? undefined : await records.get(id);
      return list?.guildId === guildId ? list : undefined;
    },
  };
}
