import type { PolledSource } from "../../domain/followed-source.ts";
import { type Guild, GuildSources } from "../../domain/guild.ts";
import { pollStateSince } from "../../domain/poll-state-since.ts";
import type { Proxies } from "../../domain/reach.ts";
import type { Source } from "../../domain/source.ts";
import type { PolledSources, PollStates, SourceBook, SourceRecords } from "../../ports/source-records.ts";
import { guildSourcesMigrations } from "../migrations/source-kind.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";
import { followedSources, polledSources } from "./source-lists.ts";

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
  const edit = async (guildId: string, change: (mine: GuildSources) => GuildSources): Promise<GuildSources> => {
    const sources = await records.change(guildId, (mine) => change(mine ?? nothingOf(guildId)));
    if (sources === undefined) throw new Error(`the sources of guild ${guildId} were not written`);
    known.noteSources(sources);
    return sources;
  };
  const change: SourceBook["change"] = (guildId, sourceId, wanted) =>
    edit(guildId, (mine) => changed(mine, sourceId, wanted));
  return {
    async noteGuild(guild) {
      known.noteGuild(guild, await read(guild.id));
    },
    forget: (guildId) => known.forget(guildId),
    polled: () => known.polled(),
    polledFor: (guildId) => known.polledFor(guildId),
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
      return edit(guildId, (mine) => changed({ ...mine, added: [...mine.added, source] }, source.id, { since: now }));
    },
    change,
    async state({ key, since }) {
      const state = await pollStates.get(key);
      return state && pollStateSince(state, since);
    },
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

/** Every guild that the bot is in, with its sources, and the list of what is polled, made when it is asked for. */
class KnownGuilds implements PolledSources {
  readonly #catalogue: readonly Source[];
  readonly #proxies: Proxies;
  readonly #guilds = new Map<string, { readonly guild: Guild; readonly sources: GuildSources }>();
  #polled: readonly PolledSource[] | undefined;

  constructor(catalogue: readonly Source[], proxies: Proxies) {
    this.#catalogue = catalogue;
    this.#proxies = proxies;
  }

  noteGuild(guild: Guild, sources: GuildSources): void {
    this.#guilds.set(guild.id, { guild, sources });
    this.#polled = undefined;
  }

  noteSources(sources: GuildSources): void {
    const known = this.#guilds.get(sources.guildId);
    if (known !== undefined) this.noteGuild(known.guild, sources);
  }

  joinedAt(guildId: string): number | undefined {
    return this.#guilds.get(guildId)?.guild.joinedAt;
  }

  forget(guildId: string): void {
    this.#guilds.delete(guildId);
    this.#polled = undefined;
  }

  polled(): readonly PolledSource[] {
    const awake = () => [...this.#guilds.values()].filter(({ guild }) => guild.awake).map(({ sources }) => sources);
    this.#polled ??= polledSources(this.#catalogue, awake(), this.#proxies);
    return this.#polled;
  }

  polledFor(guildId: string): readonly PolledSource[] {
    const sources = this.#guilds.get(guildId)?.sources;
    return sources === undefined ? [] : polledSources(this.#catalogue, [sources], this.#proxies);
  }

  awakeGuilds(): readonly Guild[] {
    return [...this.#guilds.values()].flatMap(({ guild }) => (guild.awake ? [guild] : []));
  }
}
