import type { Entity, Spelling } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { EntityName, EntityNames } from "../domain/names.ts";

/** Every entity's names as `@entity` in a query stands for them: in all scripts, weak ones marked, without those that are ours for display. */
export function namesOf(base: FactBase): readonly EntityNames[] {
  const names = known.get(base) ?? readNames(base);
  known.set(base, names);
  return names;
}

/** The same list for the same facts, so that what is made of it need not be made again. */
const known = new WeakMap<FactBase, readonly EntityNames[]>();

function readNames(base: FactBase): readonly EntityNames[] {
  return [...base.entities.values()].map((entity) => ({
    id: entity.id,
    canonical: fullName(entity),
    names: [
      ...entity.names.filter(isSearched).map((name) => toName(name, entity)),
      ...(entity.words ?? []).map((text) => ({ text })),
    ],
  }));
}

/** The name that an answer opens with. */
export function fullName(entity: Entity): string {
  return entity.names[0]?.text ?? entity.id;
}

/** `Sanaullah Ghafari (Shahab al-Muhajir)`: the full name, with the first other one in the same language that is not a mere spelling. */
export function nameWithOther({ id, names }: Entity): string {
  const [first, ...others] = names;
  if (first === undefined) return id;
  const other = others.find(
    ({ kind, language, inferred }) =>
      (kind === "alias" || kind === "official") && language === first.language && inferred === undefined,
  );
  return other === undefined ? first.text : `${first.text} (${other.text})`;
}

/** The name that an answer uses where there is little space. */
export function shortName(entity: Entity): string {
  return (entity.names.find(({ kind }) => kind === "short") ?? entity.names[0])?.text ?? entity.id;
}

/** The short name of an id, which is its own name where nothing is known of it. */
export function nameOf(base: FactBase, id: string): string {
  const entity = base.entities.get(id);
  return entity === undefined ? id : shortName(entity);
}

/** Whether items are searched for this spelling. */
export function isSearched({ kind }: Spelling): boolean {
  return kind !== "short" && kind !== "description";
}

function toName({ text, kind, strength, near, never }: Spelling, entity: Entity): EntityName {
  const excluded = never ?? entity.never;
  const withName = (word: string): string => word.replaceAll("~", text);
  return {
    text,
    ...(strength === "weak" && { strength, company: (near ?? entity.near ?? []).map(withName) }),
    ...(excluded !== undefined && { never: excluded.map(withName) }),
    ...(entity.kind === "person" && strength !== "weak" && isOwn(kind) && { transliterate: true }),
  };
}

/** What a person is called; the other kinds are spellings of that. */
function isOwn(kind: Spelling["kind"]): boolean {
  return kind === "official" || kind === "alias";
}
