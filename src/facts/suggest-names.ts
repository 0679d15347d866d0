import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { nameKeysOf } from "./name-index.ts";
import { nameKey } from "./name-key.ts";
import { nameWithOther } from "./names-of.ts";

export interface NameSuggestion {
  readonly name: string;
  readonly value: string;
}

/** Completes a name in any script: the 25 best, those that begin with what was typed first. The value is the entity's id. */
export function suggestNames(
  base: FactBase,
  typed: string,
  wanted: (entity: Entity) => boolean,
): readonly NameSuggestion[] {
  const key = nameKey(typed);
  return [...base.entities.values()]
    .filter(wanted)
    .map((entity) => ({ entity, rank: Math.min(...nameKeysOf(entity).map((name) => rankOf(name, key))) }))
    .filter(({ rank }) => rank < notFound)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 25)
    .map(({ entity }) => ({ name: nameWithOther(entity).slice(0, 100), value: entity.id }));
}

const notFound = 3;

function rankOf(name: string, key: string): number {
  if (name.startsWith(key)) return 0;
  if (name.includes(` ${key}`)) return 1;
  return name.includes(key) ? 2 : notFound;
}
