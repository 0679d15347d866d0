import { anchorsOf } from "./anchors.ts";
import { type Bag, type Leaver, withoutGone, withValue } from "./bag.ts";
import type { BoundEntity, BoundName, BoundPart } from "./bound.ts";
import { type CompiledPart, type CompiledQuery, mapPart } from "./compiled.ts";
import type { CompiledEntity, CompiledName } from "./entity-names.ts";
import { LongList } from "./long-list.ts";
import type { Pattern } from "./pattern.ts";
import { PatternTable } from "./pattern-table.ts";
import { ShardedMap } from "./sharded-map.ts";

/** An entity that at least one stored query names. */
export interface StoredEntity<W extends Leaver> extends BoundEntity, Leaver {
  queries: Bag<Listener<W>>;
}

/** A query with everyone who asks it; asked once an item, however many they are. */
export interface StoredQuery<W extends Leaver> extends Leaver {
  readonly text: string;
  readonly root: BoundPart<StoredEntity<W>>;
  askers: Bag<W>;
  /** Whether the answer depends on how a guild calls the source. */
  readonly asksSource: boolean;
  /** The last item it was asked of. */
  askedOf: number;
}

export type Listener<W extends Leaver> = StoredQuery<W> | StoredEntity<W>;

interface TakenEntity<W extends Leaver> {
  readonly entity: StoredEntity<W>;
  uses: number;
}

/** All queries of all guilds over one pattern table. */
export class QueryStore<W extends Leaver> {
  readonly table = new PatternTable();
  #always: Bag<Listener<W>>;
  readonly #listeners = new LongList<Bag<Listener<W>>>();
  readonly #byFacet = new Map<string, Bag<Listener<W>>>();
  readonly #queries = new ShardedMap<StoredQuery<W>>();
  readonly #entities = new Map<string, TakenEntity<W>>();

  /** The stored query equal to this one; it is kept as long as it has askers. */
  take({ text, root }: CompiledQuery): StoredQuery<W> {
    const known = this.#queries.get(text);
    if (known !== undefined) return known;
    const bound = this.#bind(root);
    const stored: StoredQuery<W> = {
      text,
      root: bound,
      askers: undefined,
      asksSource: asksSource(bound),
      askedOf: -1,
      gone: false,
    };
    this.#changeBags(bound, (bag) => withValue<Listener<W>>(bag, stored));
    this.#queries.set(text, stored);
    return stored;
  }

  /** Forgets a query without askers. */
  drop(query: StoredQuery<W>): void {
    if (query.askers !== undefined) return;
    this.#queries.delete(query.text);
    query.gone = true;
    this.#changeBags(query.root, (bag) => withoutGone(bag));
    mapPart(
      query.root,
      (patterns) => this.#removeAll(patterns),
      (entity) => this.#dropEntity(entity),
    );
  }

  /** Queries and entities that a pattern announces. */
  listeners(pattern: number): Bag<Listener<W>> {
    return this.#listeners.get(pattern);
  }

  listedUnder(facetKey: string): Bag<Listener<W>> {
    return this.#byFacet.get(facetKey);
  }

  /** Whether any query is listed under a facet. */
  get hasFacets(): boolean {
    return this.#byFacet.size > 0;
  }

  /** Queries that no word and no facet announces. */
  get always(): Bag<Listener<W>> {
    return this.#always;
  }

  #bind(root: CompiledPart): BoundPart<StoredEntity<W>> {
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

  /** Changes every bag that a query is announced from: the same ones whenever it is asked for the same query. */
  #changeBags(root: BoundPart<StoredEntity<W>>, change: (bag: Bag<Listener<W>>) => Bag<Listener<W>>): void {
    const { terms, entities, facets, always } = anchorsOf(root) ?? noAnchors;
    for (const pattern of terms.flat()) this.#listeners.change(pattern, change);
    for (const entity of entities) entity.queries = change(entity.queries);
    for (const { facet, values } of facets) for (const value of values) this.#changeFacet(`${facet}:${value}`, change);
    if (always) this.#always = change(this.#always);
  }

  #changeFacet(key: string, change: (bag: Bag<Listener<W>>) => Bag<Listener<W>>): void {
    const bag = change(this.#byFacet.get(key));
    if (bag === undefined) this.#byFacet.delete(key);
    else this.#byFacet.set(key, bag);
  }

  #takeEntity(entity: CompiledEntity): StoredEntity<W> {
    const taken = this.#entities.get(entity.id) ?? this.#storeEntity(entity);
    taken.uses += 1;
    return taken.entity;
  }

  #storeEntity({ id, canonical, names }: CompiledEntity): TakenEntity<W> {
    const bound = names.map((name) => this.#bindName(name));
    const entity: StoredEntity<W> = { id, canonical, names: bound, queries: undefined, gone: false };
    const patterns = bound.flatMap((name) => name.patterns);
    for (const pattern of patterns)
      this.#listeners.change(pattern, (bag: Bag<Listener<W>>) => withValue<Listener<W>>(bag, entity));
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
      this.#listeners.change(pattern, (bag) => withoutGone(bag));
    for (const { patterns, company = [], never } of entity.names) this.#removeAll([...patterns, ...company, ...never]);
  }

  #bindName({ patterns, company, never }: CompiledName): BoundName {
    const bound = { patterns: this.#addAll(patterns), never: this.#addAll(never) };
    return company === undefined ? bound : { ...bound, company: this.#addAll(company) };
  }
}

const noAnchors = { terms: [], entities: [], facets: [], always: false } as const;

function asksSource(part: BoundPart): boolean {
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
