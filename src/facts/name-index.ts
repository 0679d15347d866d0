import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { nameKey } from "./name-key.ts";

/** The keys of an entity's names, folded once. */
export function nameKeysOf(entity: Entity): readonly string[] {
  const keys = known.get(entity) ?? [...new Set(entity.names.map(({ text }) => nameKey(text)))];
  known.set(entity, keys);
  return keys;
}

/** Entities of which one whole name has that key. */
export function entitiesNamed(base: FactBase, key: string): readonly Entity[] {
  return indexOf(base).get(key) ?? [];
}

const known = new WeakMap<Entity, readonly string[]>();
const indexes = new WeakMap<FactBase["entities"], ReadonlyMap<string, readonly Entity[]>>();

function indexOf({ entities }: FactBase): ReadonlyMap<string, readonly Entity[]> {
  const index =
    indexes.get(entities) ??
    new Map(
      [
        ...Map.groupBy(
          [...entities.values()].flatMap((entity) => nameKeysOf(entity).map((key) => ({ key, entity }))),
          ({ key }) => key,
        ),
      ].map(([key, owners]) => [key, owners.map(({ entity }) => entity)]),
    );
  indexes.set(entities, index);
  return index;
}
