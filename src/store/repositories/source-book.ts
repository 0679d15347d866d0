import { type Guild, GuildSources } from "../../domain/guild.ts";
import { pollStateSince } from "../../domain/poll-state-since.ts";
import type { Proxies } from "../../domain/reach.ts";
import type { Source } from "../../domain/source.ts";
import type { PollStates, SourceBook, SourceRecords } from "../../ports/source-records.ts";
import { guildSourcesMigrations } from "../migrations/source-kind.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import { KnownGuilds } from "./known-guilds.ts";
import { followedSources } from "./source-lists.ts";

const GuildSourcesRecord = defineRecord({
  name: "guild-sources",
  version: 2,
  schema: GuildSources,
  migrations: guildSourcesMigrations,
});

export interface SourceBookDeps {
  readonly catalogue: readonly Source[];
  readonly proxies: Proxies;
  readonly pollStates: Pick<PollStates, "get">;
}

export interface StoredSourceBook extends SourceRecords {
  /** Call for every guild at the start and after each change of it; one that is asleep follows nothing. */
  noteGuild(guild: Guild): Promise<void>;
}

/** The operator's catalogue with every guild's own word over it, and what follows from both: which URLs are polled for whom. */
export function openSourceBook(store: Store, { catalogue, proxies, pollStates }: SourceBookDeps): StoredSourceBook {
  const records = store.records(GuildSourcesRecord);
  const known = new KnownGuilds(catalogue, proxies);
  const read = async (guildId: string) => (await records.get(guildId)) ?? nothingOf(guildId);
  const rewrite = rewriting(records, (sources) => known.noteSources(sources));
  const change: SourceBook["change"] = (guildId, sourceId, wanted) =>
    rewrite(guildId, (mine) => changed(mine, sourceId, wanted));
  return {
    async noteGuild(guild) {
      known.noteGuild(guild, await read(guild.id));
    },
    forget: (guildId) => known.forget(guildId),
    polled: () => known.polled(),
    onPolledChange: (listener) => known.onPolledChange(listener),
    polledFor: (guildId) => known.polledFor(guildId),
    polledKeys: (guildId) => known.polledKeys(guildId),
    awakeGuilds: () => known.awakeGuilds(),
    followed: async (guildId) => followedSources(catalogue, await read(guildId), proxies, known.joinedAt(guildId)),
    async removed(guildId) {
      const { changes } = await read(guildId);
      return catalogue.filter(({ id }) => changes[id]?.removed);
    },
    // A catalogue source that the guild had removed comes back as it was, instead of a second one with the same address.
    async add(guildId, source, now) {
      const shared = catalogue.find(({ url }) => url === source.url);
      if (shared !== undefined) return change(guildId, shared.id, { removed: false, paused: false, since: now });
      return rewrite(guildId, (mine) =>
        changed({ ...mine, added: [...mine.added, source] }, source.id, { since: now }),
      );
    },
    change,
    own: read,
    rewrite,
    async state({ key, since }) {
      const state = await pollStates.get(key);
      return state && pollStateSince(state, since);
    },
  };
}

function rewriting(
  records: Pick<Records<GuildSources>, "change">,
  written: (sources: GuildSources) => void,
): SourceBook["rewrite"] {
  return async (guildId, edit) => {
    let before = nothingOf(guildId);
    const after = await records.change(guildId, (mine = before) => {
      before = mine;
      return edit(mine);
    });
    if (after === undefined) throw new Error(`the sources of guild ${guildId} were not written`);
    written(after);
    return { before, after };
  };
}

function nothingOf(guildId: string): GuildSources {
  return { guildId, added: [], changes: {} };
}

function changed(mine: GuildSources, sourceId: string, change: GuildSources["changes"][string]): GuildSources {
  if (change.removed && mine.added.some(({ id }) => id === sourceId)) {
    const { [sourceId]: _, ...changes } = mine.changes;
    return { ...mine, added: mine.added.filter(({ id }) => id !== sourceId), changes };
  }
  return { ...mine, changes: { ...mine.changes, [sourceId]: { ...mine.changes[sourceId], ...change } } };
}
