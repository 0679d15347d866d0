import { anchorsOf } from "./anchors.ts";
import { Bag, type Ticket } from "./bag.ts";
import type { BoundEntity, BoundName, BoundPart } from "./bound.ts";
import { type CompiledPart, type CompiledQuery, mapPart } from "./compiled.ts";
import type { CompiledEntity, CompiledName } from "./entity-names.ts";
import type { Pattern } from "./pattern.ts";
import { PatternTable } from "./pattern-table.ts";
import { ShardedMap } from "./sharded-map.ts";

/** An entity that at least one stored query names. */
export interface StoredEntity<W> extends BoundEntity {
  readonly queries: Bag<Listener<W>>;
}

/** A query with everyone who asks it; asked once an item, however many they are. */
export interface StoredQuery<W> {
  readonly text: string;
  readonly root: BoundPart<StoredEntity<W>>;
  readonly askers: Bag<W>;
  /** Whether the answer depends on how a guild calls the source. */
  readonly asksSource: boolean;
  /** Its places in the bags that announce it. */
  listed: readonly Ticket<Listener<W>>[];
  /** The last item it was asked of. */
  askedOf: number;
}

export type Listener<W> = StoredQuery<W> | StoredEntity<W>;

interface TakenEntity<W> {
  readonly entity: StoredEntity<W>;
  readonly listed: Ticket<Listener<W>>[];
  uses: number;
}

/** All queries of all guilds over one pattern table. */
export class QueryStore<W> {
  readonly table = new PatternTable();
  /** Queries that no word and no facet announces. */
  readonly always = new Bag<Listener<W>>();
  readonly #listeners: (Bag<Listener<W>> | undefined)[] = [];
  readonly #byFacet = new Map<string, Bag<Listener<W>>>();
  readonly #queries = new ShardedMap<StoredQuery<W>>();
  readonly #entities = new Map<string, TakenEntity<W>>();

  /** The stored query equal to this one; it is kept as long as it has askers. */
  take({ text, root }: CompiledQuery): StoredQuery<W> {
    const known = this.#queries.get(text);
    if (known !== undefined) return known;
    const bound = this.#bind(root);
    const stored: StoredQuery<W> = {
      listed: [],
      text,
      root: bound,
      askers: new Bag<W>(),
      asksSource: asksSource(bound),
      askedOf: -1,
    };
    stored.listed = this.#bagsFor(bound).map((bag) => bag.add(stored));
    this.#queries.set(text, stored);
    return stored;
  }

  /** Forgets a query without askers. */
  drop(query: StoredQuery<W>): void {
    if (query.askers.size > 0) return;
    this.#queries.delete(query.text);
    for (const ticket of query.listed) ticket.bag.remove(ticket);
    mapPart(
      query.root,
      (patterns) => this.#removeAll(patterns),
      (entity) => this.#dropEntity(entity),
    );
  }

  /** Queries and entities that a pattern announces. */
  listeners(pattern: number): Iterable<Listener<W>> {
    return this.#listeners[pattern] ?? nobody;
  }

  listedUnder(facetKey: string): Iterable<Listener<W>> {
    return this.#byFacet.get(facetKey) ?? nobody;
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

  /** Where a query is announced from. */
  #bagsFor(root: BoundPart<StoredEntity<W>>): readonly Bag<Listener<W>>[] {
    const { terms, entities, facets, always } = anchorsOf(root) ?? noAnchors;
    const keys = facets.flatMap(({ facet, values }) => values.map((value) => `${facet}:${value}`));
    return [
      ...terms.flatMap((patterns) => patterns.map((pattern) => this.#bagOfPattern(pattern))),
      ...entities.map(({ queries }) => queries),
      ...keys.map((key) => this.#bagOfFacet(key)),
      ...(always ? [this.always] : []),
    ];
  }

  #bagOfPattern(pattern: number): Bag<Listener<W>> {
    const bag = this.#listeners[pattern] ?? new Bag<Listener<W>>();
    this.#listeners[pattern] = bag;
    return bag;
  }

  #bagOfFacet(key: string): Bag<Listener<W>> {
    const bag = this.#byFacet.get(key) ?? new Bag<Listener<W>>();
    this.#byFacet.set(key, bag);
    return bag;
  }

  #takeEntity(entity: CompiledEntity): StoredEntity<W> {
    const taken = this.#entities.get(entity.id) ?? this.#storeEntity(entity);
    taken.uses += 1;
    return taken.entity;
  }

  #storeEntity({ id, canonical, names }: CompiledEntity): TakenEntity<W> {
    const bound = names.map((name) => this.#bindName(name));
    const entity: StoredEntity<W> = { id, canonical, names: bound, queries: new Bag() };
    const patterns = bound.flatMap((name) => name.patterns);
    const taken = { entity, listed: patterns.map((pattern) => this.#bagOfPattern(pattern).add(entity)), uses: 0 };
    this.#entities.set(id, taken);
    return taken;
  }

  #dropEntity({ id, names }: StoredEntity<W>): void {
    const taken = this.#entities.get(id);
    if (taken === undefined) return;
    taken.uses -= 1;
    if (taken.uses > 0) return;
    this.#entities.delete(id);
    for (const ticket of taken.listed) ticket.bag.remove(ticket);
    for (const { patterns, company = [], never } of names) this.#removeAll([...patterns, ...company, ...never]);
  }

  #bindName({ patterns, company, never }: CompiledName): BoundName {
    const bound = { patterns: this.#addAll(patterns), never: this.#addAll(never) };
    return company === undefined ? bound : { ...bound, company: this.#addAll(company) };
  }
}

const noAnchors = { terms: [], entities: [], facets: [], always: false } as const;
const nobody: readonly never[] = [];

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
