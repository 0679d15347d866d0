import { Bulletin } from "../domain/bulletin.ts";
import type { Bulletins } from "../ports.ts";
import { defineRecord } from "./define-record.ts";
import type { Store } from "./open-store.ts";

const BulletinRecord = defineRecord({ name: "bulletin", version: 1, schema: Bulletin });

/** How long a bulletin is kept, in milliseconds; its stories are kept by themselves. */
const keptMs = 7 * 24 * 3_600_000;

export interface StoredBulletins extends Bulletins {
  /** Those found at the start, oldest first. */
  readonly found: readonly Bulletin[];
}

/** Bulletins, with what they list in memory. */
export async function openBulletins(store: Store): Promise<StoredBulletins> {
  const records = store.records(BulletinRecord);
  const found: Bulletin[] = [];
  for await (const [, bulletin] of records.entries()) found.push(bulletin);
  const listed = new Map(found.flatMap((bulletin) => keysOf(bulletin).map((key) => [key, bulletin.id])));
  return {
    found: found.toSorted((a, b) => a.openedAt - b.openedAt),
    get: (id) => records.get(id),
    async put(bulletin) {
      await records.set(bulletin.id, bulletin, { expiresAt: bulletin.openedAt + keptMs });
      for (const key of keysOf(bulletin)) listed.set(key, bulletin.id);
    },
    change: (id, edit) => records.change(id, (bulletin) => bulletin && edit(bulletin)),
    async listing(channelId, storyId) {
      const id = listed.get(`${channelId} ${storyId}`);
      return id === undefined ? undefined : records.get(id);
    },
  };
}

function keysOf({ channelId, entries }: Bulletin): readonly string[] {
  return entries.map(({ storyId }) => `${channelId} ${storyId}`);
}
