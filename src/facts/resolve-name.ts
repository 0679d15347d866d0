import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { nearest } from "../lib/nearest.ts";
import { nameKeysOf } from "./name-index.ts";
import { nameKey } from "./name-key.ts";

/** What a name that a person gave may stand for. */
export type Resolved =
  | { readonly kind: "found"; readonly entity: Entity }
  | { readonly kind: "several"; readonly entities: readonly Entity[] }
  /** Nearest known first; never taken for the answer. */
  | { readonly kind: "unknown"; readonly nearest: readonly Entity[] };

/** Finds an entity by id, or by any spelling of its name in any script, whole or in part. A typo finds nothing but suggestions. */
export function resolveName(base: FactBase, text: string, wanted: (entity: Entity) => boolean): Resolved {
  const candidates = [...base.entities.values()].filter(wanted);
  const key = nameKey(text);
  const exact = candidates.filter((entity) => isCalled(entity, text));
  const found = exact.length > 0 ? exact : candidates.filter((entity) => holds(entity, key));
  const [only] = found;
  if (only === undefined) return { kind: "unknown", nearest: nearestEntities(candidates, key) };
  return found.length === 1 ? { kind: "found", entity: only } : { kind: "several", entities: found };
}

/** Whether that is its id, or one of its names as a whole. */
export function isCalled(entity: Entity, text: string): boolean {
  return entity.id === text.trim().toLowerCase() || nameKeysOf(entity).includes(nameKey(text));
}

/** What a name may stand for, as a list: none where it is unknown. */
export function entitiesMeant(resolved: Resolved): readonly Entity[] {
  if (resolved.kind === "unknown") return [];
  return resolved.kind === "found" ? [resolved.entity] : resolved.entities;
}

/** Whether one of its names has every word of the key. */
function holds(entity: Entity, key: string): boolean {
  const words = key.split(" ");
  return key !== "" && nameKeysOf(entity).some((name) => isWithin(words, name.split(" ")));
}

function isWithin(words: readonly string[], all: readonly string[]): boolean {
  return words.every((word) => all.includes(word));
}

function nearestEntities(candidates: readonly Entity[], key: string): readonly Entity[] {
  const owners = new Map<string, Entity>();
  for (const entity of candidates) {
    for (const whole of nameKeysOf(entity)) {
      for (const part of [whole, ...whole.split(" ").filter((word) => word.length > 3)]) {
        if (!owners.has(part)) owners.set(part, entity);
      }
    }
  }
  const close = nearest(key, [...owners.keys()], 8).flatMap((name) => owners.get(name) ?? []);
  return [...new Set(close)].slice(0, 3);
}
