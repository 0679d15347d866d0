import type { Entity, EntityKind } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, type PartialDate } from "../domain/partial-date.ts";
import { tlps } from "../domain/statement.ts";
import { nameOf } from "./names-of.ts";
import { thingsIn } from "./own-facts.ts";
import { tlpMarking } from "./stix-tlp.ts";

/** Makes ids of objects, each of its type and a key. */
export type Ids = (type: string, key: string) => string;

/** An object of STIX 2.1; which properties it has depends on its type. */
export type StixObject = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

const types: Readonly<Partial<Record<EntityKind, string>>> = {
  group: "threat-actor",
  outlet: "identity",
  person: "identity",
  event: "incident",
  publication: "grouping",
  place: "location",
};

/** The type of object that a thing is in STIX; undefined for what is none. */
export function typeOf(id: string, base: FactBase): string | undefined {
  const kind = base.entities.get(id)?.kind;
  return kind === undefined ? undefined : types[kind];
}

/** A thing as a domain object; undefined for what is none in STIX. */
export function thing(
  entity: Entity,
  base: FactBase,
  ids: Ids,
  shared: Readonly<Record<string, string>>,
): StixObject | undefined {
  const type = types[entity.kind];
  if (type === undefined) return undefined;
  const about = [...(base.about.get(entity.id) ?? []), ...(base.pointingAt.get(entity.id) ?? [])];
  // A name may be shown where anything that speaks of it may.
  const lowest = tlps.find((tlp) => about.some((statement) => statement.tlp === tlp)) ?? "clear";
  return {
    ...shared,
    ...times(about.map(({ addedAt }) => addedAt)),
    type,
    id: ids(type, entity.id),
    name: nameOf(base, entity.id),
    ...fieldsOf(entity, base, ids, shared),
    object_marking_refs: [tlpMarking(lowest).id],
  };
}

function fieldsOf(entity: Entity, base: FactBase, ids: Ids, shared: Readonly<Record<string, string>>) {
  const name = nameOf(base, entity.id);
  const others = [...new Set(entity.names.map(({ text }) => text))].filter((text) => text !== name);
  const written = others.length === 0 ? {} : { description: `Also written: ${others.join(", ")}` };
  switch (entity.kind) {
    case "group":
      return others.length === 0 ? {} : { aliases: others };
    case "person":
      return { identity_class: "individual", ...written };
    case "outlet":
      return { identity_class: "organization", ...written };
    case "place":
      return { ...locationOf(entity, base), ...written };
    case "publication":
      return { context: "unspecified", object_refs: partnersOf(entity.id, base, ids, shared), ...written };
    default:
      return written;
  }
}

/** A grouping wants one thing at least: whoever it is of, else who writes this. */
function partnersOf(id: string, base: FactBase, ids: Ids, { created_by_ref = "" }: Readonly<Record<string, string>>) {
  const others = (base.about.get(id) ?? []).flatMap(thingsIn).filter((other) => other !== id);
  const refs = [...new Set(others)].flatMap((other) => {
    const type = typeOf(other, base);
    return type === undefined ? [] : [ids(type, other)];
  });
  return refs.length === 0 ? [created_by_ref] : refs;
}

const countryCodes = new Map<string, string>();

/** A location has a country or a region; what is in no country that is known is a region. */
function locationOf(place: Entity, base: FactBase) {
  let outer = place;
  for (let steps = 0; steps < 10 && outer.within !== undefined; steps += 1)
    outer = base.entities.get(outer.within) ?? outer;
  const country = countryCode(nameOf(base, outer.id));
  if (country === undefined) return { region: nameOf(base, outer.id) };
  return outer === place ? { country } : { country, administrative_area: nameOf(base, place.id) };
}

/** ISO 3166-1 alpha-2, by the English name of the country. */
function countryCode(name: string): string | undefined {
  if (countryCodes.size === 0) {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      const country = names.of(code);
      if (country !== undefined && !countryCodes.has(country)) countryCodes.set(country, code);
    }
  }
  return countryCodes.get(name);
}

/** From the first day to the last on which something of it was added; the standard wants milliseconds. */
export function times(days: readonly PartialDate[]) {
  const sorted = days.map(instantOf).toSorted();
  const first = sorted[0] ?? instantOf("2026");
  return { created: first, modified: sorted.at(-1) ?? first };
}

export function instantOf(date: PartialDate): string {
  return `${earliest(date).replaceAll("-00", "-01")}T00:00:00.000Z`;
}
