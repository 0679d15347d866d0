import { isDeepStrictEqual } from "node:util";
import type { PolledSource } from "../../domain/followed-source.ts";
import type { Guild, GuildSources } from "../../domain/guild.ts";
import type { Proxies } from "../../domain/reach.ts";
import type { Source } from "../../domain/source.ts";
import type { PolledListener, PolledSources } from "../../ports/source-records.ts";
import { type Follow, followsOf, polledBy } from "./source-lists.ts";

type Follows = ReadonlyMap<string, readonly Follow[]>;

interface Known {
  readonly guild: Guild;
  readonly sources: GuildSources;
  /** What it follows, by key; nothing while it is asleep. */
  readonly follows: Follows;
}

/** Every guild that the bot is in, with its sources, and what is polled for all. A guild's change costs what that guild follows. */
export class KnownGuilds implements PolledSources {
  readonly #catalogue: readonly Source[];
  readonly #proxies: Proxies;
  readonly #guilds = new Map<string, Known>();
  /** Who follows each address, by key, then by guild. */
  readonly #followers = new Map<string, Map<string, readonly Follow[]>>();
  readonly #polled = new Map<string, PolledSource>();
  readonly #listeners: PolledListener[] = [];

  constructor(catalogue: readonly Source[], proxies: Proxies) {
    this.#catalogue = catalogue;
    this.#proxies = proxies;
  }

  noteGuild(guild: Guild, sources: GuildSources): void {
    const follows = guild.awake ? this.#followsOf(sources) : new Map();
    const before = this.#guilds.get(guild.id)?.follows ?? new Map();
    this.#guilds.set(guild.id, { guild, sources, follows });
    this.#follow(guild.id, before, follows);
  }

  noteSources(sources: GuildSources): void {
    const known = this.#guilds.get(sources.guildId);
    if (known !== undefined) this.noteGuild(known.guild, sources);
  }

  joinedAt(guildId: string): number | undefined {
    return this.#guilds.get(guildId)?.guild.joinedAt;
  }

  forget(guildId: string): void {
    const known = this.#guilds.get(guildId);
    this.#guilds.delete(guildId);
    if (known !== undefined) this.#follow(guildId, known.follows, new Map());
  }

  polled(): readonly PolledSource[] {
    return [...this.#polled.values()];
  }

  onPolledChange(listener: PolledListener): void {
    this.#listeners.push(listener);
  }

  polledFor(guildId: string): readonly PolledSource[] {
    const sources = this.#guilds.get(guildId)?.sources;
    if (sources === undefined) return [];
    return [...this.#followsOf(sources)].flatMap(
      ([key, follows]) => polledBy(key, new Map([[guildId, follows]])) ?? [],
    );
  }

  polledKeys(guildId: string): readonly string[] {
    const follows = this.#guilds.get(guildId)?.follows ?? new Map<string, readonly Follow[]>();
    return [...follows].flatMap(([key, { length }]) => Array.from({ length }, () => key));
  }

  awakeGuilds(): readonly Guild[] {
    return [...this.#guilds.values()].flatMap(({ guild }) => (guild.awake ? [guild] : []));
  }

  #followsOf(sources: GuildSources): Follows {
    return Map.groupBy(followsOf(this.#catalogue, sources, this.#proxies), ({ had }) => had.key);
  }

  #follow(guildId: string, before: Follows, after: Follows): void {
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const follows = after.get(key);
      if (isDeepStrictEqual(before.get(key), follows)) continue;
      this.#setFollower(key, guildId, follows);
      const source = polledBy(key, this.#followers.get(key) ?? new Map());
      if (source === undefined) this.#polled.delete(key);
      else this.#polled.set(key, source);
      for (const listener of this.#listeners) listener(key, source);
    }
  }

  #setFollower(key: string, guildId: string, follows: readonly Follow[] | undefined): void {
    const followers = this.#followers.get(key) ?? new Map();
    if (follows === undefined) followers.delete(guildId);
    else followers.set(guildId, follows);
    if (followers.size === 0) this.#followers.delete(key);
    else this.#followers.set(key, followers);
  }
}
