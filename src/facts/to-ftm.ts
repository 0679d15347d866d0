import type { Entity, EntityKind } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { FileFacts } from "../domain/facts-file.ts";
import type { Statement } from "../domain/statement.ts";
import { indexFacts } from "./build-fact-base.ts";
import { attribution, timeText, valueText } from "./describe-statement.ts";
import { isAgreed } from "./is-agreed.ts";
import { labelOf } from "./predicates.ts";

/** An entity of FollowTheMoney, as its command line reads it: a line of JSON each. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * Things as entities of the model's schemata, statements between two things as links, listings as sanctions, all others as notes on what they
 * are about. The model has no markings, so each says its TLP in words.
 */
export function toFtm(facts: FileFacts): readonly FtmEntity[] {
  const base = indexFacts(new Map(facts.entities.map((entity) => [entity.id, entity])), facts.statements);
  const things = facts.entities.flatMap((entity) => {
    const schema = schemata[entity.kind];
    return schema === undefined ? [] : [{ id: thingId(entity.id), schema, properties: propertiesOf(entity, base) }];
  });
  return [...things, ...base.statements.flatMap((statement) => linkOf(statement, base) ?? [])];
}

/** A place is an address of what was there; what is only a topic is nothing to the model. */
const schemata: Readonly<Partial<Record<EntityKind, string>>> = {
  group: "Organization",
  outlet: "Organization",
  person: "Person",
  event: "Event",
  publication: "Document",
};

function thingId(id: string): string {
  return `steppewatch-${id}`;
}

type Properties = FtmEntity["properties"];

function propertiesOf({ id, kind, names }: Entity, base: FactBase): Properties {
  const about = base.about.get(id) ?? [];
  const [name = { text: id }, ...others] = names.filter((one, index) => index === 0 || one.kind !== "description");
  const isWeak = ({ strength }: { readonly strength?: "weak" | undefined }) => strength === "weak";
  const inNotes = about.filter((statement) => linkOf(statement, base) === undefined);
  return withoutEmpty({
    name: [name.text],
    alias: others.filter((one) => !isWeak(one)).map(({ text }) => text),
    weakAlias: others.filter(isWeak).map(({ text }) => text),
    notes: inNotes.map((statement) => inWords(statement, base)),
    sourceUrl: about.flatMap(({ source: { url } }) => url ?? []),
    keywords: [...new Set(about.map(({ tlp }) => `TLP:${tlp.toUpperCase()}`))].toSorted(),
    ...ofKind(kind, about, base),
  });
}

function ofKind(kind: EntityKind, about: readonly Statement[], base: FactBase): Properties {
  const agreed = (...predicates: readonly string[]) =>
    about.filter((statement) => predicates.includes(statement.predicate) && isAgreed(statement));
  const days = (statements: readonly Statement[]) =>
    statements.flatMap(({ from, value }) => ("date" in value ? value.date : (from ?? [])));
  switch (kind) {
    case "person":
      return { birthDate: days(agreed("born")), deathDate: days(agreed("killed", "executed", "died")) };
    case "group":
    case "outlet":
      return { incorporationDate: days(agreed("founded")) };
    case "event":
      return {
        startDate: about.flatMap(({ predicate, from }) => (predicate === "kind" ? (from ?? []) : [])),
        location: about.flatMap(({ predicate, value }) =>
          predicate === "took-place-in" ? valueText(base, value) : [],
        ),
      };
    case "publication":
      return {
        title: about.flatMap(({ predicate, value }) => ("text" in value && predicate === "title" ? value.text : [])),
      };
    default:
      return {};
  }
}

/** What a link says of its two ends, by predicate; another is one whose nature is not of the model. */
const offices: Readonly<Record<string, string>> = {
  "led-by": "leader",
  "deputy-led-by": "deputy leader",
  "spoken-for-by": "spokesman",
};

/** A statement as an entity of its own; `undefined` for what is a note on a thing. One that is denied, or only foreseen, links nothing. */
function linkOf(statement: Statement, base: FactBase): FtmEntity | undefined {
  const { id, subject, predicate, value, status, source } = statement;
  const from = base.entities.get(subject);
  const to = "entity" in value ? base.entities.get(value.entity) : undefined;
  const id_ = `steppewatch-statement-${id}`;
  if (from === undefined || schemata[from.kind] === undefined || !["confirmed", "reported"].includes(status))
    return undefined;
  if (predicate === "sanctioned") {
    const authority = [statement.saidBy ?? ("text" in value ? value.text : source.publisher)];
    return {
      id: id_,
      schema: "Sanction",
      properties: withoutEmpty({ entity: [thingId(from.id)], authority, ...common(statement, base) }),
    };
  }
  if (to === undefined || schemata[to.kind] === undefined) return undefined;
  const role = [offices[predicate] ?? labelOf(predicate)];
  const shared = { role, status: [status], ...common(statement, base) };
  const [a, b] = [[thingId(from.id)], [thingId(to.id)]];
  const isOrganization = (one: Entity) => schemata[one.kind] === "Organization";
  if (offices[predicate] !== undefined && isOrganization(from) && to.kind === "person")
    return { id: id_, schema: "Directorship", properties: withoutEmpty({ director: b, organization: a, ...shared }) };
  if (predicate === "joined" && from.kind === "person" && isOrganization(to))
    return { id: id_, schema: "Membership", properties: withoutEmpty({ member: a, organization: b, ...shared }) };
  return { id: id_, schema: "UnknownLink", properties: withoutEmpty({ subject: a, object: b, ...shared }) };
}

function common(statement: Statement, base: FactBase): Properties {
  const { id, from, to, asOf, source } = statement;
  return {
    startDate: from === undefined ? [] : [from],
    endDate: to === undefined ? [] : [to],
    date: from !== undefined || asOf === undefined ? [] : [asOf],
    summary: [inWords(statement, base)],
    recordId: [id],
    publisher: [source.publisher],
    sourceUrl: source.url === undefined ? [] : [source.url],
  };
}

function inWords(statement: Statement, base: FactBase): string {
  const { predicate, value, status, grade, tlp } = statement;
  const said = [valueText(base, value), timeText(statement)].filter((part) => part !== "").join(", ");
  return `${labelOf(predicate)}: ${said} (${attribution(statement)}; ${status}, ${grade}, TLP:${tlp.toUpperCase()})`;
}

function withoutEmpty(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
}
