import type { Watchlist } from "../domain/guild.ts";
import type { Proxies } from "../domain/reach.ts";
import type { Source } from "../domain/source.ts";
import type {
  Discards,
  FactLayers,
  Inbox,
  ItemLog,
  PollStates,
  RecentItems,
  SeenItems,
  SourceDrafts,
  WatchDrafts,
  Watchlists,
} from "../ports/records.ts";
import type { Store } from "../store/open-store.ts";
import { openBulletins, type StoredBulletins } from "../store/repositories/bulletins.ts";
import { openDiscards } from "../store/repositories/discards.ts";
import { openFactLayers } from "../store/repositories/guild-facts.ts";
import { openGuilds, type StoredGuilds } from "../store/repositories/guilds.ts";
import { openInbox } from "../store/repositories/inbox.ts";
import { openItemLog } from "../store/repositories/item-log.ts";
import { type NotifiedHealth, openNotifiedHealth } from "../store/repositories/notified-health.ts";
import { openPollStates } from "../store/repositories/poll-states.ts";
import { openRecentItems, type RecentItemBounds } from "../store/repositories/recent-items.ts";
import { type RestoredMark, readRestoredMark } from "../store/repositories/restored-mark.ts";
import { openSeenItems } from "../store/repositories/seen-items.ts";
import { StoredSourceBook } from "../store/repositories/source-book.ts";
import { openSourceDrafts } from "../store/repositories/source-drafts.ts";
import { type Heartbeat, openStoreHeartbeat } from "../store/repositories/store-heartbeat.ts";
import { openStories, type StoredStories } from "../store/repositories/stories.ts";
import { openWatchDrafts } from "../store/repositories/watch-drafts.ts";
import { openWatchlists } from "../store/repositories/watchlists.ts";

/** Everything that is remembered, one repository a kind. */
export interface Repositories {
  readonly bulletins: StoredBulletins;
  readonly discards: Discards;
  readonly factLayers: FactLayers;
  readonly guilds: StoredGuilds;
  readonly drafts: SourceDrafts;
  readonly inbox: Inbox;
  readonly pulse: Heartbeat;
  /** Of a store that was put back from a backup not long ago. */
  readonly restored: RestoredMark | undefined;
  readonly rows: ItemLog;
  readonly kept: RecentItems;
  readonly seen: SeenItems;
  readonly sources: StoredSourceBook;
  readonly states: PollStates;
  readonly stories: StoredStories;
  readonly toldHealth: NotifiedHealth;
  readonly watchDrafts: WatchDrafts;
  readonly watchlists: Watchlists;
}

export interface RepositoryDeps {
  readonly catalogue: readonly Source[];
  readonly proxies?: Proxies;
  readonly retention: RecentItemBounds & { readonly stories: number; readonly seen: number };
  readonly watchlistChanged: (after: Watchlist, before: Watchlist) => void;
  /** Called when matches are on disk. */
  readonly inboxFilled: () => void;
}

export async function openRepositories(store: Store, deps: RepositoryDeps): Promise<Repositories> {
  const states = openPollStates(store);
  const sources = new StoredSourceBook(store, deps.catalogue, states, deps.proxies ?? {});
  const guilds = openGuilds(store, (guild) => sources.tell(guild));
  for (const guild of await guilds.all()) await sources.tell(guild);
  return {
    bulletins: await openBulletins(store),
    discards: openDiscards(store, deps.retention.seen),
    factLayers: openFactLayers(store),
    guilds,
    drafts: openSourceDrafts(store),
    inbox: openInbox(store, deps.inboxFilled),
    pulse: openStoreHeartbeat(store),
    kept: openRecentItems(store, deps.retention),
    restored: await readRestoredMark(store),
    rows: openItemLog(store, deps.retention.seen),
    seen: openSeenItems(store, deps.retention.seen),
    sources,
    states,
    stories: await openStories(store, deps.retention.stories),
    toldHealth: openNotifiedHealth(store),
    watchDrafts: openWatchDrafts(store),
    watchlists: openWatchlists(store, deps.watchlistChanged),
  };
}
