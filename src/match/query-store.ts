import { type CompactList, type Removable, withoutGone, withValue } from "./compact-list.ts";
import type { IndexedEntity, IndexedName, IndexedPart } from "./compiled-query.ts";
import { type CompiledPart, type CompiledQuery, mapPart, regexesOf } from "./compiled-query.ts";
import type { CompiledEntity, CompiledName } from "./entity-names.ts";
import type { RegexTerm } from "./find-regex.ts";
import { listingValues } from "./item-facets.ts";
import { LongList } from "./long-list.ts";
import type { Pattern } from "./pattern.ts";
import { PatternTable } from "./pattern-table.ts";
import type { Facet } from "./query.ts";
import { anchorsOf } from "./query-anchors.ts";
import { ShardedMap } from "./sharded-map.ts";

/** An entity that at least one stored query names. */
export interface StoredEntity<W extends Removable> extends IndexedEntity, Removable {
  queries: CompactList<Listener<W>>;
}

/** A query with everyone who asks it; asked once an item, however many they are. */
export interface StoredQuery<W extends Removable> extends Removable {
  readonly text: string;
  readonly root: IndexedPart<StoredEntity<W>>;
  askers: CompactList<W>;
  /** Whether the answer depends on how a guild calls the source. */
  readonly asksSource: boolean;
  readonly regexes: readonly RegexTerm[];
  /** The last item it was asked of. */
  askedOf: number;
}

export type Listener<W extends Removable> = StoredQuery<W> | StoredEntity<W>;

interface TakenEntity<W extends Removable> {
  readonly entity: StoredEntity<W>;
  uses: number;
}

/** All queries of all guilds over one pattern table. */
export class QueryStore<W extends Removable> {
  readonly table = new PatternTable();
  #always: CompactList<Listener<W>>;
  readonly #listeners = new LongList<CompactList<Listener<W>>>();
  readonly #byFacet = new Map<Facet, Map<string, CompactList<Listener<W>>>>();
  readonly #queries = new ShardedMap<StoredQuery<W>>();
  readonly #entities = new Map<string, TakenEntity<W>>();
  #withRegexes = 0;

  get hasRegexes(): boolean {
    return this.#withRegexes > 0;
  }

  /** The stored query equal to this one; it is kept as long as it has askers. */
  take({ text, root }: CompiledQuery): StoredQuery<W> {
    const known = this.#queries.get(text);
    if (known !== undefined) return known;
    const indexed = this.#index(root);
    const stored: StoredQuery<W> = {
      text,
      root: indexed,
      askers: undefined,
      asksSource: asksSource(indexed),
      regexes: regexesOf(indexed),
      askedOf: -1,
      gone: false,
    };
    this.#changeLists(indexed, (list) => withValue<Listener<W>>(list, stored));
    this.#queries.set(text, stored);
    if (stored.regexes.length > 0) this.#withRegexes += 1;
    return stored;
  }

  /** Forgets a query without askers. */
  drop(query: StoredQuery<W>): void {
    if (query.askers !== undefined) return;
    this.#queries.delete(query.text);
    if (query.regexes.length > 0) this.#withRegexes -= 1;
    query.gone = true;
    this.#changeLists(query.root, (list) => withoutGone(list));
    mapPart(
      query.root,
      (patterns) => this.#removeAll(patterns),
      (entity) => this.#dropEntity(entity),
    );
  }

  /** Queries and entities that a pattern announces. */
  listeners(pattern: number): CompactList<Listener<W>> {
    return this.#listeners.get(pattern);
  }

  listedUnder(facet: Facet, value: string): CompactList<Listener<W>> {
    return this.#byFacet.get(facet)?.get(value);
  }

  /** The facets under which queries are listed: of an item no other has to be known. */
  get facets(): Iterable<Facet> {
    return this.#byFacet.keys();
  }

  /** Queries that no word and no facet announces. */
  get always(): CompactList<Listener<W>> {
    return this.#always;
  }

  #index(root: CompiledPart): IndexedPart<StoredEntity<W>> {
    return mapPart(
      root,
      (patterns: readonly Pattern[]) => this.#addAll(patterns),
      (entity: CompiledEntity) => this.#takeEntity(entity),
    );
  }

  #addAll(patterns: readonly Pattern[]): readonly number[] {
    return patterns.map((pattern) => this.table.add(pattern));
  }

  #removeAll(patterns: readonly number[]): void {
    for (const id of patterns) this.table.remove(id);
  }

  /** Changes every list that a query is announced from: the same ones whenever it is asked for the same query. */
  #changeLists(
    root: IndexedPart<StoredEntity<W>>,
    change: (list: CompactList<Listener<W>>) => CompactList<Listener<W>>,
  ): void {
    const { terms, entities, facets, always } = anchorsOf(root) ?? noAnchors;
    for (const pattern of terms.flat()) this.#listeners.change(pattern, change);
    for (const entity of entities) entity.queries = change(entity.queries);
    for (const { facet, values } of facets)
      for (const value of listingValues(facet, values)) this.#changeFacet(facet, value, change);
    if (always) this.#always = change(this.#always);
  }

  #changeFacet(
    facet: Facet,
    value: string,
    change: (list: CompactList<Listener<W>>) => CompactList<Listener<W>>,
  ): void {
    const lists = this.#byFacet.get(facet) ?? new Map<string, CompactList<Listener<W>>>();
    const list = change(lists.get(value));
    if (list === undefined) lists.delete(value);
    else lists.set(value, list);
    if (lists.size === 0) this.#byFacet.delete(facet);
    else this.#byFacet.set(facet, lists);
  }

  #takeEntity(entity: CompiledEntity): StoredEntity<W> {
    const taken = this.#entities.get(entity.id) ?? this.#storeEntity(entity);
    taken.uses += 1;
    return taken.entity;
  }

  #storeEntity({ id, canonical, names }: CompiledEntity): TakenEntity<W> {
    const indexed = names.map((name) => this.#bindName(name));
    const entity: StoredEntity<W> = { id, canonical, names: indexed, queries: undefined, gone: false };
    const patterns = indexed.flatMap((name) => name.patterns);
    for (const pattern of patterns)
      this.#listeners.change(pattern, (list: CompactList<Listener<W>>) => withValue<Listener<W>>(list, entity));
    const taken = { entity, uses: 0 };
    this.#entities.set(id, taken);
    return taken;
  }

  #dropEntity(entity: StoredEntity<W>): void {
    const taken = this.#entities.get(entity.id);
    if (taken === undefined) return;
    taken.uses -= 1;
    if (taken.uses > 0) return;
    this.#entities.delete(entity.id);
    entity.gone = true;
    for (const pattern of entity.names.flatMap((name) => name.patterns))
      this.#listeners.change(pattern, (list) => withoutGone(list));
    for (const { patterns, company = [], never } of entity.names) this.#removeAll([...patterns, ...company, ...never]);
  }

  #bindName({ patterns, company, never }: CompiledName): IndexedName {
    const indexed = { patterns: this.#addAll(patterns), never: this.#addAll(never) };
    return company === undefined ? indexed : { ...indexed, company: this.#addAll(company) };
  }
}

const noAnchors = { terms: [], entities: [], facets: [], always: false } as const;

function asksSource(part: IndexedPart): boolean {
  switch (part.kind) {
    case "facet":
      return part.facet === "source" || part.facet === "tag";
    case "field":
    case "not":
      return asksSource(part.part);
    case "near":
      return false;
    case "and":
    case "or":
      return part.parts.some(asksSource);
    default:
      return false;
  }
}
