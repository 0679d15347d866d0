import type { FollowedSource, PolledSource } from "../../domain/followed-source.ts";
import { type Guild, GuildSources } from "../../domain/guild.ts";
import type { Proxies } from "../../domain/reach.ts";
import type { PollState, Source } from "../../domain/source.ts";
import type { PollStates, SourceBook } from "../../ports/records.ts";
import type { Store } from "../open-store.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Records } from "../records/records.ts";
import { followedSources, polledSources } from "./source-lists.ts";

const GuildSourcesRecord = defineRecord({ name: "guild-sources", version: 1, schema: GuildSources });

/** The operator's catalogue with every guild's own word over it, and what follows from both: which URLs are polled for whom. */
export class StoredSourceBook implements SourceBook {
  readonly #catalogue: readonly Source[];
  readonly #proxies: Proxies;
  readonly #records: Records<GuildSources>;
  readonly #states: PollStates;
  readonly #guilds = new Map<string, { guild: Guild; sources: GuildSources }>();
  #polled: readonly PolledSource[] | undefined;

  constructor(store: Store, catalogue: readonly Source[], states: PollStates, proxies: Proxies) {
    this.#catalogue = catalogue;
    this.#proxies = proxies;
    this.#records = store.records(GuildSourcesRecord);
    this.#states = states;
  }

  /** To be told of every guild at the start and after each change; an asleep one follows nothing. */
  async tell(guild: Guild): Promise<void> {
    this.#guilds.set(guild.id, { guild, sources: await this.#of(guild.id) });
    this.#polled = undefined;
  }

  forget(guildId: string): void {
    this.#guilds.delete(guildId);
    this.#polled = undefined;
  }

  /** Every URL that an awake guild follows, once. */
  polled(): readonly PolledSource[] {
    const awake = [...this.#guilds.values()].filter(({ guild }) => guild.awake).map(({ sources }) => sources);
    this.#polled ??= polledSources(this.#catalogue, awake, this.#proxies);
    return this.#polled;
  }

  /** The same for one guild alone. */
  polledFor(guildId: string): readonly PolledSource[] {
    const sources = this.#guilds.get(guildId)?.sources;
    return sources === undefined ? [] : polledSources(this.#catalogue, [sources], this.#proxies);
  }

  awake(): readonly Guild[] {
    return [...this.#guilds.values()].flatMap(({ guild }) => (guild.awake ? [guild] : []));
  }

  async followed(guildId: string): Promise<readonly FollowedSource[]> {
    return followedSources(this.#catalogue, await this.#of(guildId), this.#proxies);
  }

  async removed(guildId: string): Promise<readonly Source[]> {
    const { changes } = await this.#of(guildId);
    return this.#catalogue.filter(({ id }) => changes[id]?.removed);
  }

  /** A catalogue source that the guild had removed comes back as it was, instead of a second one with the same address. */
  add(guildId: string, source: Source): Promise<GuildSources> {
    const shared = this.#catalogue.find(({ url }) => url === source.url);
    if (shared !== undefined) return this.change(guildId, shared.id, { removed: false, paused: false });
    return this.#change(guildId, (mine) => ({ ...mine, added: [...mine.added, source] }));
  }

  change(guildId: string, sourceId: string, change: GuildSources["changes"][string]): Promise<GuildSources> {
    return this.#change(guildId, (mine) => {
      if (change.removed && mine.added.some(({ id }) => id === sourceId)) {
        const { [sourceId]: _, ...changes } = mine.changes;
        return { ...mine, added: mine.added.filter(({ id }) => id !== sourceId), changes };
      }
      return { ...mine, changes: { ...mine.changes, [sourceId]: { ...mine.changes[sourceId], ...change } } };
    });
  }

  state(key: string): Promise<PollState | undefined> {
    return this.#states.get(key);
  }

  async #of(guildId: string): Promise<GuildSources> {
    return (await this.#records.get(guildId)) ?? { guildId, added: [], changes: {} };
  }

  async #change(guildId: string, edit: (mine: GuildSources) => GuildSources): Promise<GuildSources> {
    const sources = await this.#records.change(guildId, (mine) => edit(mine ?? { guildId, added: [], changes: {} }));
    if (sources === undefined) throw new Error(`the sources of guild ${guildId} were not written`);
    const known = this.#guilds.get(guildId);
    if (known !== undefined) this.#guilds.set(guildId, { guild: known.guild, sources });
    this.#polled = undefined;
    return sources;
  }
}
