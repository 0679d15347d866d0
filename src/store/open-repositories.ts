import type { Gist } from "../domain/gist.ts";
import type { Proxies } from "../domain/reach.ts";
import type { Source } from "../domain/source.ts";
import type { Repositories } from "../ports/repositories.ts";
import { type AuditRetention, openAuditLog } from "./repositories/audit-log.ts";
import { openBulletins } from "./repositories/bulletins.ts";
import { openDiscards } from "./repositories/discards.ts";
import { openFactDrafts, openFactImports, openSourceDrafts, openWatchDrafts } from "./repositories/drafts.ts";
import { openDuties } from "./repositories/duties.ts";
import { openFoundLists } from "./repositories/found-lists.ts";
import { openFactLayers } from "./repositories/guild-facts.ts";
import { openGuilds } from "./repositories/guilds.ts";
import { openInbox } from "./repositories/inbox.ts";
import { openItemLog } from "./repositories/item-log.ts";
import { openLedger } from "./repositories/ledger.ts";
import { openNotifiedHealth } from "./repositories/notified-health.ts";
import { openPollStates } from "./repositories/poll-states.ts";
import { openRecentItems, type RecentItemBounds } from "./repositories/recent-items.ts";
import { openRefusals } from "./repositories/refusals.ts";
import { readRestoredMark } from "./repositories/restored-mark.ts";
import { openSeenItems } from "./repositories/seen-items.ts";
import { openSourceBook } from "./repositories/source-book.ts";
import { openStoreHeartbeat } from "./repositories/store-heartbeat.ts";
import { openStoreRoom } from "./repositories/store-room.ts";
import { openStories } from "./repositories/stories.ts";
import { openWatchlists } from "./repositories/watchlists.ts";
import type { Store } from "./store-engine.ts";

export interface RepositoryDeps {
  readonly catalogue: readonly Source[];
  readonly proxies?: Proxies;
  /** In milliseconds; days of trends are kept for ever where nothing is said of them. */
  readonly retention: RecentItemBounds &
    AuditRetention & {
      readonly stories: number;
      readonly seen: number;
      readonly trends?: number;
    };
  /** By which words of its gist a story is found; by none without it. */
  readonly gistInWords?: (gist: Gist) => string;
  /** Sources of samples of which the stories stay; those of all others are removed at the start. */
  readonly keptSamples?: readonly string[];
}

/** One repository for each kind of record, over one store. */
export async function openRepositories(
  store: Store,
  { catalogue, proxies = {}, retention, gistInWords, keptSamples = [] }: RepositoryDeps,
): Promise<Repositories> {
  const pollStates = openPollStates(store);
  const sources = openSourceBook(store, { catalogue, proxies, pollStates });
  const guilds = openGuilds(store, (guild) => sources.noteGuild(guild));
  for (const guild of await guilds.all()) await sources.noteGuild(guild);
  return {
    audit: openAuditLog(store, retention),
    bulletins: await openBulletins(store),
    discards: openDiscards(store, retention.seen),
    duties: openDuties(store),
    factImports: openFactImports(store),
    factDrafts: openFactDrafts(store),
    factLayers: openFactLayers(store),
    foundLists: openFoundLists(store),
    guilds,
    heartbeat: openStoreHeartbeat(store),
    inbox: await openInbox(store),
    itemLog: openItemLog(store, retention.seen),
    ledger: openLedger(store, retention.trends),
    notifiedHealth: openNotifiedHealth(store),
    pollStates: pollStates,
    recentItems: openRecentItems(store, retention),
    refusals: openRefusals(store),
    room: openStoreRoom(store, retention),
    restored: await readRestoredMark(store),
    seenItems: openSeenItems(store, retention.seen),
    sourceDrafts: openSourceDrafts(store),
    sources,
    stories: await openStories(store, retention.stories, gistInWords, keptSamples),
    watchDrafts: openWatchDrafts(store),
    watchlists: openWatchlists(store),
  };
}
