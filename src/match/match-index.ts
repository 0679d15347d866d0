import type { Hit, Watch, WatchHit } from "../domain/watch.ts";
import { WordStream } from "../text/word-stream.ts";
import { forEachIn, type Removable, someIn, withoutGone, withValue } from "./compact-list.ts";
import { compileQuery, type QueryWorld } from "./compile-query.ts";
import type { MatchableEntity } from "./entity-names.ts";
import { type Evidence, entityPositions, evaluatePart } from "./evaluate-part.ts";
import { findPatterns } from "./find-patterns.ts";
import { findRegex, type RegexTerm } from "./find-regex.ts";
import { hitsOf, textsOf } from "./hit-position.ts";
import { facetsAsSeen, facetsOf, type KnownOfItem, listedValues, type SourceFacets } from "./item-facets.ts";
import type { QueryMistake } from "./query.ts";
import { type Listener, QueryStore, type StoredQuery } from "./query-store.ts";
import { Scratch } from "./scratch.ts";
import { ShardedMap } from "./sharded-map.ts";
import { type Follow, type SourceFollowers, sourceFollowers } from "./source-followers.ts";
import { type GuildMatch, watchHit } from "./watch-hit.ts";

/** What is matched of an item; `Item` of `src/domain` fits. */
export interface MatchableItem {
  readonly title: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** All watches of all guilds in one structure: an item costs by its length and its hits, not by the number of watches. */
export interface MatchIndex {
  /** Adds a watch or puts it in the place of the one with its id; a paused watch is taken out. A mistaken query changes nothing. */
  set(guildId: string, watch: Watch): { readonly kind: "set" } | QueryMistake;
  remove(guildId: string, watchId: string): void;
  /** Guilds that follow the source and have a watch that the item satisfies, each with those watches. Never throws. */
  match(
    item: MatchableItem,
    source: { readonly follows: readonly Follow[] },
    enriched?: KnownOfItem,
  ): readonly GuildMatch[];
  /** The same, with a turn taken before each regular expression: between two of them others may use the index. */
  matchInTurns(
    item: MatchableItem,
    source: { readonly follows: readonly Follow[] },
    enriched: KnownOfItem,
    takeTurn: () => Promise<void>,
  ): Promise<readonly GuildMatch[]>;
}

export function createMatchIndex(world: QueryWorld | readonly MatchableEntity[]): MatchIndex {
  return new Index(world);
}

/** One record a watch, because there may be a million. */
interface Asker extends Removable {
  readonly guildId: string;
  readonly watch: Watch;
  readonly query: StoredQuery<Asker>;
}

class Index implements MatchIndex {
  readonly #world: QueryWorld | readonly MatchableEntity[];
  readonly #store = new QueryStore<Asker>();
  readonly #askers = new ShardedMap<Asker>();
  readonly #stream = new WordStream();
  readonly #scratch = new Scratch();
  #item = 0;

  constructor(world: QueryWorld | readonly MatchableEntity[]) {
    this.#world = world;
  }

  set(guildId: string, watch: Watch): { readonly kind: "set" } | QueryMistake {
    const compiled = compileQuery(watch.query, this.#world);
    if (compiled.kind === "mistake") return compiled;
    const key = keyOf(guildId, watch.id);
    const before = this.#askers.get(key);
    if (watch.paused !== true) {
      const query = this.#store.take(compiled);
      const asker = { guildId, watch, query, gone: false };
      query.askers = withValue(query.askers, asker);
      this.#askers.set(key, asker);
    } else this.#askers.delete(key);
    if (before !== undefined) this.#end(before);
    return { kind: "set" };
  }

  remove(guildId: string, watchId: string): void {
    const asker = this.#askers.get(keyOf(guildId, watchId));
    if (asker === undefined) return;
    this.#askers.delete(keyOf(guildId, watchId));
    this.#end(asker);
  }

  match(
    item: MatchableItem,
    source: { readonly follows: readonly Follow[] },
    enriched: KnownOfItem = {},
    regexes: Evidence["regexes"] = new Map(),
  ): readonly GuildMatch[] {
    const view = sourceFollowers(source.follows);
    const evidence = this.#read(item, view, enriched, regexes);
    const matches = new Map<string, WatchHit[]>();
    for (const query of this.#candidates(evidence)) this.#ask(query, evidence, view, item, matches);
    return [...matches].map(([guildId, watches]) => ({ guildId, watches }));
  }

  async matchInTurns(
    item: MatchableItem,
    source: { readonly follows: readonly Follow[] },
    enriched: KnownOfItem,
    takeTurn: () => Promise<void>,
  ): Promise<readonly GuildMatch[]> {
    const regexes: Evidence["regexes"] = new Map();
    for (const part of this.#regexesFor(item, source, enriched)) {
      if (regexes.has(part.term)) continue;
      await takeTurn();
      regexes.set(part.term, findRegex(part, textsOf(item)));
    }
    return this.match(item, source, enriched, regexes);
  }

  #read(item: MatchableItem, view: SourceFollowers, known: KnownOfItem, regexes: Evidence["regexes"]): Evidence {
    this.#item += 1;
    this.#stream.read(textsOf(item));
    const found = findPatterns(this.#stream, this.#store.table, this.#scratch);
    const facets = facetsOf(item, known, view.joined);
    return { stream: this.#stream, found, facets, known, entities: new Map(), regexes };
  }

  /** Those that this item may be asked for. */
  #regexesFor(
    item: MatchableItem,
    { follows }: { readonly follows: readonly Follow[] },
    enriched: KnownOfItem,
  ): readonly RegexTerm[] {
    if (!this.#store.hasRegexes) return [];
    const view = sourceFollowers(follows);
    const candidates = this.#candidates(this.#read(item, view, enriched, new Map()));
    const isFollower = ({ guildId }: Asker) => view.byGuild.has(guildId);
    return candidates.flatMap(({ regexes, askers }) => (someIn(askers, isFollower) ? regexes : []));
  }

  #end(asker: Asker): void {
    asker.gone = true;
    asker.query.askers = withoutGone(asker.query.askers);
    this.#store.drop(asker.query);
  }

  /** Each query that an anchor of the item announces, once. */
  #candidates(evidence: Evidence): readonly StoredQuery<Asker>[] {
    const queries: StoredQuery<Asker>[] = [];
    const firstTime = (listener: Listener<Asker>): void => {
      if ("root" in listener && isFirst(listener, this.#item)) queries.push(listener);
    };
    const announced = (listener: Listener<Asker>): void => {
      if ("root" in listener) firstTime(listener);
      else if (entityPositions(listener, evidence).length > 0) forEachIn(listener.queries, firstTime);
    };
    for (const pattern of evidence.found.keys()) forEachIn(this.#store.listeners(pattern), announced);
    for (const facet of this.#store.facets)
      for (const value of listedValues(facet, evidence.facets))
        forEachIn(this.#store.listedUnder(facet, value), firstTime);
    forEachIn(this.#store.always, firstTime);
    return queries;
  }

  #ask(
    query: StoredQuery<Asker>,
    evidence: Evidence,
    view: SourceFollowers,
    item: MatchableItem,
    into: Map<string, WatchHit[]>,
  ): void {
    // Asked only where somebody who follows the source asks: the watches of other servers cost its items nothing.
    let shared: { readonly hits: readonly Hit[] | undefined } | undefined;
    forEachIn(query.askers, ({ guildId, watch }) => {
      const face = view.byGuild.get(guildId);
      if (face === undefined) return;
      if (!query.asksSource) shared ??= { hits: hitsOf(evaluatePart(query.root, evidence), item) };
      const { hits } = shared ?? { hits: hitsOf(evaluatePart(query.root, asSeen(evidence, item, face)), item) };
      if (hits === undefined) return;
      const watches = into.get(guildId);
      const hit = watchHit(watch, hits, evidence.known);
      if (watches === undefined) into.set(guildId, [hit]);
      else watches.push(hit);
    });
  }
}

function asSeen(evidence: Evidence, item: MatchableItem, source: SourceFacets): Evidence {
  return { ...evidence, facets: facetsAsSeen(evidence.facets, item, source) };
}

/** True the first time that a query is met for an item. */
function isFirst(query: StoredQuery<Asker>, item: number): boolean {
  if (query.askedOf === item) return false;
  query.askedOf = item;
  return true;
}

function keyOf(guildId: string, watchId: string): string {
  return `${guildId} ${watchId}`;
}
