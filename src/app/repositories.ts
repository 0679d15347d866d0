import type { Watchlist } from "../domain/guild.ts";
import type { Proxies } from "../domain/reach.ts";
import type { Source } from "../domain/source.ts";
import type {
  Discards,
  FactLayers,
  Inbox,
  ItemRows,
  KeptItems,
  PollStates,
  Seen,
  SourceDrafts,
  WatchDrafts,
  Watchlists,
} from "../ports.ts";
import { openBulletins, type StoredBulletins } from "../store/bulletins.ts";
import { openDiscards } from "../store/discards.ts";
import { openFactLayers } from "../store/guild-facts.ts";
import { openGuilds, type StoredGuilds } from "../store/guilds.ts";
import { openInbox } from "../store/inbox.ts";
import { openItemRows } from "../store/item-rows.ts";
import { type KeptBounds, openKeptItems } from "../store/kept-items.ts";
import type { Store } from "../store/open-store.ts";
import { openPollStates } from "../store/poll-states.ts";
import { type Beat, openPulse } from "../store/pulse.ts";
import { type RestoredMark, readRestoredMark } from "../store/restored-mark.ts";
import { openSeen } from "../store/seen.ts";
import { StoredSourceBook } from "../store/source-book.ts";
import { openSourceDrafts } from "../store/source-drafts.ts";
import { openStories, type StoredStories } from "../store/stories.ts";
import { openToldHealth, type ToldHealth } from "../store/told-health.ts";
import { openWatchDrafts } from "../store/watch-drafts.ts";
import { openWatchlists } from "../store/watchlists.ts";

/** Everything that is remembered, one repository a kind. */
export interface Repositories {
  readonly bulletins: StoredBulletins;
  readonly discards: Discards;
  readonly factLayers: FactLayers;
  readonly guilds: StoredGuilds;
  readonly drafts: SourceDrafts;
  readonly inbox: Inbox;
  readonly pulse: Beat;
  /** Of a store that was put back from a backup not long ago. */
  readonly restored: RestoredMark | undefined;
  readonly rows: ItemRows;
  readonly kept: KeptItems;
  readonly seen: Seen;
  readonly sources: StoredSourceBook;
  readonly states: PollStates;
  readonly stories: StoredStories;
  readonly toldHealth: ToldHealth;
  readonly watchDrafts: WatchDrafts;
  readonly watchlists: Watchlists;
}

export interface RepositoryDeps {
  readonly catalogue: readonly Source[];
  readonly proxies?: Proxies;
  readonly retention: KeptBounds & { readonly stories: number; readonly seen: number };
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
    pulse: openPulse(store),
    kept: openKeptItems(store, deps.retention),
    restored: await readRestoredMark(store),
    rows: openItemRows(store, deps.retention.seen),
    seen: openSeen(store, deps.retention.seen),
    sources,
    states,
    stories: await openStories(store, deps.retention.stories),
    toldHealth: openToldHealth(store),
    watchDrafts: openWatchDrafts(store),
    watchlists: openWatchlists(store, deps.watchlistChanged),
  };
}
