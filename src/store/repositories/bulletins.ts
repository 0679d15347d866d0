import { type BrakeBulletin, Bulletin, type LiveCard } from "../../domain/bulletin.ts";
import { dayMs } from "../../lib/durations.ts";
import { getOrMake } from "../../lib/get-or-make.ts";
import type { BulletinRecords } from "../../ports/alert-records.ts";
import { bulletinMigrations } from "../migrations/bulletin.ts";

import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

export const BulletinRecord = defineRecord({
  name: "bulletin",
  version: 3,
  schema: Bulletin,
  migrations: bulletinMigrations,
});

/** How long a bulletin is kept, in milliseconds; its stories are kept by themselves. */
const keptMs = 7 * dayMs;

/** Bulletins, with what they list in memory. */
export async function openBulletins(store: Store): Promise<BulletinRecords> {
  const records = store.records(BulletinRecord);
  const found: Bulletin[] = [];
  for await (const [, bulletin] of records.entries()) found.push(bulletin);
  const listed = new Map<string, string>();
  const byStory = new Map<string, Set<string>>();
  const cards = new Map<string, LiveCard>();
  const ofBrake = new Set<string>();
  const note = (bulletin: Bulletin) => {
    for (const key of keysOf(bulletin)) listed.set(key, bulletin.id);
    for (const { storyId } of bulletin.entries) getOrMake(byStory, storyId, () => new Set<string>()).add(bulletin.id);
    if (isOfBrake(bulletin)) ofBrake.add(bulletin.id);
    if (isCard(bulletin) && !isFinished(bulletin)) cards.set(bulletin.id, bulletin);
    else cards.delete(bulletin.id);
  };
  for (const bulletin of found) note(bulletin);
  return {
    found: found.toSorted((a, b) => a.openedAt - b.openedAt),
    get: (id) => records.get(id),
    cards: () => [...cards.values()],
    async put(bulletin) {
      await records.set(bulletin.id, bulletin, { expiresAt: bulletin.openedAt + keptMs });
      note(bulletin);
    },
    async change(id, edit) {
      const bulletin = await records.change(id, (current) => current && edit(current));
      if (bulletin !== undefined) note(bulletin);
      return bulletin;
    },
    async ofBrake() {
      const kept = await Promise.all([...ofBrake].map((id) => records.get(id)));
      return kept.flatMap((bulletin) => (bulletin !== undefined && isOfBrake(bulletin) ? [bulletin] : []));
    },
    async showing(storyId) {
      const found = await Promise.all([...(byStory.get(storyId) ?? [])].map((id) => records.get(id)));
      return found.filter((bulletin) => bulletin !== undefined);
    },
    async listing(channelId, nonce) {
      const id = listed.get(`${channelId} ${nonce}`);
      return id === undefined ? undefined : records.get(id);
    },
  };
}

function isCard(bulletin: Bulletin): bulletin is LiveCard {
  return bulletin.surge !== undefined;
}

function isOfBrake(bulletin: Bulletin): bulletin is BrakeBulletin {
  return bulletin.notice?.code === "brake";
}

/** It takes no stories any more, and its thread lacks none. */
function isFinished({ surge, entries }: LiveCard): boolean {
  return surge.endedAt !== undefined && (surge.threadId === undefined || surge.threaded >= entries.length);
}

function keysOf({ channelId, entries }: Bulletin): readonly string[] {
  return entries.flatMap(({ deliveries }) => deliveries.map((nonce) => `${channelId} ${nonce}`));
}
