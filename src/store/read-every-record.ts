import { openAuditLog } from "./repositories/audit-log.ts";
import { BulletinRecord } from "./repositories/bulletins.ts";
import { openFactDrafts, openFactImports, openSourceDrafts, openWatchDrafts } from "./repositories/drafts.ts";
import { openDuties } from "./repositories/duties.ts";
import { openFoundLists } from "./repositories/found-lists.ts";
import { openFactLayers } from "./repositories/guild-facts.ts";
import { openGuilds } from "./repositories/guilds.ts";
import { MatchRecord } from "./repositories/inbox.ts";
import { openLedger } from "./repositories/ledger.ts";
import { openNotifiedHealth } from "./repositories/notified-health.ts";
import { openPollStates } from "./repositories/poll-states.ts";
import { openRefusals } from "./repositories/refusals.ts";
import { openSeenItems } from "./repositories/seen-items.ts";
import { openSourceBook } from "./repositories/source-book.ts";
import { openStoreHeartbeat } from "./repositories/store-heartbeat.ts";
import { openStoreRoom } from "./repositories/store-room.ts";
import { openWatchlists } from "./repositories/watchlists.ts";
import type { Store } from "./store-engine.ts";

/** Reads all records of every kind and changes nothing; those that cannot be read are met. */
export async function readEveryRecord(store: Store): Promise<void> {
  const pollStates = openPollStates(store);
  openSourceBook(store, { catalogue: [], proxies: {}, pollStates });
  openGuilds(store, async () => {});
  for (const open of [openDuties, openFactLayers, openNotifiedHealth, openSourceDrafts, openStoreHeartbeat])
    open(store);
  for (const open of [openFactDrafts, openFactImports, openRefusals, openWatchDrafts, openWatchlists]) open(store);
  for (const open of [openFoundLists, openWatchDrafts, openWatchlists]) open(store);
  openSeenItems(store, 0);
  openLedger(store, 0);
  openAuditLog(store, {});
  openStoreRoom(store, { stories: 0, seen: 0, items: 0, itemsMost: 0 });
  store.records(BulletinRecord);
  store.records(MatchRecord);
  await store.readAll();
}
