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
  readonly queries: Bag<StoredQuery<W>>;
}

/** A query with everyone who asks it; asked once an item, however many they are. */
export interface StoredQuery<W> {
  readonly text: string;
  readonly root: BoundPart<StoredEntity<W>>;
  readonly askers: Bag<W>;
  /** Whether the answer depends on how a guild calls the source. */
  readonly asksSource: boolean;
  /** Undoes what storing it did. */
  readonly undo: (() => void)[];
  /** The last item it was asked of. */
  askedOf: number;
}

type Listener<W> = { readonly query: StoredQuery<W> } | { readonly entity: StoredEntity<W> };

/** All queries of all guilds over one pattern table. */
export class QueryStore<W> {
  readonly table = new PatternTable();
  /** Queries that no word and no facet announces. */
  readonly always = new Bag<StoredQuery<W>>();
  readonly #listeners: (Bag<Listener<W>> | undefined)[] = [];
  readonly #byFacet = new Map<string, Bag<StoredQuery<W>>>();
  readonly #queries = new ShardedMap<StoredQuery<W>>();
  readonly #entities = new Map<
    string,
    { readonly entity: StoredEntity<W>; uses: number; readonly undo: (() => void)[] }
  >();

  /** The stored query equal to this one; it is kept as long as it has askers. */
  take({ text, root }: CompiledQuery): StoredQuery<W> {
    const known = this.#queries.get(text);
    if (known !== undefined) return known;
    const undo: (() => void)[] = [];
    const bound = this.#bind(root, undo);
    const stored = { text, root: bound, askers: new Bag<W>(), asksSource: asksSource(bound), undo, askedOf: -1 };
    this.#listen(stored);
    this.#queries.set(text, stored);
    return stored;
  }

  /** Forgets a query without askers. */
  drop(query: StoredQuery<W>): void {
    if (query.askers.size > 0) return;
    this.#queries.delete(query.text);
    for (const step of query.undo) step();
  }

  listeners(pattern: number): Iterable<Listener<W>> {
    return this.#listeners[pattern] ?? nobody;
  }

  listedUnder(facetKey: string): Iterable<StoredQuery<W>> {
    return this.#byFacet.get(facetKey) ?? nobody;
  }

  #bind(root: CompiledPart, undo: (() => void)[]): BoundPart<StoredEntity<W>> {
    return mapPart(
      root,
      (patterns: readonly Pattern[]) => this.#addAll(patterns, undo),
      (entity: CompiledEntity) => this.#takeEntity(entity, undo),
    );
  }

  #addAll(patterns: readonly Pattern[], undo: (() => void)[]): readonly number[] {
    const ids = patterns.map((pattern) => this.table.add(pattern));
    undo.push(() => {
      for (const id of ids) this.table.remove(id);
    });
    return ids;
  }

  #listen(query: StoredQuery<W>): void {
    const anchors = anchorsOf(query.root);
    for (const pattern of anchors?.terms.flat() ?? []) this.#hear(pattern, { query }, query.undo);
    for (const entity of anchors?.entities ?? []) enter(entity.queries, query, query.undo);
    for (const { facet, values } of anchors?.facets ?? []) {
      for (const value of values) enter(this.#bagOf(`${facet}:${value}`), query, query.undo);
    }
    if (anchors?.always === true) enter(this.always, query, query.undo);
  }

  #hear(pattern: number, listener: Listener<W>, undo: (() => void)[]): void {
    const bag = this.#listeners[pattern] ?? new Bag<Listener<W>>();
    this.#listeners[pattern] = bag;
    enter(bag, listener, undo);
  }

  #bagOf(key: string): Bag<StoredQuery<W>> {
    const bag = this.#byFacet.get(key) ?? new Bag<StoredQuery<W>>();
    this.#byFacet.set(key, bag);
    return bag;
  }

  #takeEntity(entity: CompiledEntity, undo: (() => void)[]): StoredEntity<W> {
    const taken = this.#entities.get(entity.id) ?? this.#storeEntity(entity);
    taken.uses += 1;
    undo.push(() => {
      taken.uses -= 1;
      if (taken.uses > 0) return;
      this.#entities.delete(entity.id);
      for (const step of taken.undo) step();
    });
    return taken.entity;
  }

  #storeEntity({ id, canonical, names }: CompiledEntity) {
    const undo: (() => void)[] = [];
    const bound = names.map((name) => this.#bindName(name, undo));
    const entity: StoredEntity<W> = { id, canonical, names: bound, queries: new Bag() };
    for (const pattern of bound.flatMap(({ patterns }) => patterns)) this.#hear(pattern, { entity }, undo);
    const taken = { entity, uses: 0, undo: undo.reverse() };
    this.#entities.set(id, taken);
    return taken;
  }

  #bindName({ patterns, company, never }: CompiledName, undo: (() => void)[]): BoundName {
    const bound = { patterns: this.#addAll(patterns, undo), never: this.#addAll(never, undo) };
    return company === undefined ? bound : { ...bound, company: this.#addAll(company, undo) };
  }
}

const nobody: readonly never[] = [];

function enter<T>(bag: Bag<T>, value: T, undo: (() => void)[]): void {
  const ticket: Ticket<T> = bag.add(value);
  undo.unshift(() => bag.remove(ticket));
}

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
