import type { FactBase } from "../domain/fact-base.ts";
import type { FileFacts } from "../domain/facts-file.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { type Statement, tlps } from "../domain/statement.ts";
import { uuidV5 } from "../lib/uuid-v5.ts";
import { indexFacts } from "./build-fact-base.ts";
import { attribution, timeText, valueText } from "./describe-statement.ts";
import type { Tlp } from "./filter-by-tlp.ts";
import { nameOf } from "./names-of.ts";
import { thingsIn } from "./own-facts.ts";
import { labelOf } from "./predicates.ts";
import { type Ids, instantOf, type StixObject, thing, times, typeOf } from "./stix-things.ts";
import { tlpMarking } from "./stix-tlp.ts";

export interface StixBundle {
  readonly type: "bundle";
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/** Whose facts they are: what is a guild's own has ids of its own, for elsewhere the same word may mean something else. */
export interface StixScope {
  readonly guildId: string;
  readonly own: ReadonlySet<string>;
}

/** Ours: the standard forbids its own one for these objects. */
const namespace = "6f3e6a0e-5b0c-4d5c-9d0a-3a9b8a4f7c21";

/**
 * Things as domain objects, statements between two things as relationships, all others as notes on what they are about, and a report
 * of all. Each is marked with its TLP 2.0; equal facts make equal bundles.
 */
export function toStix(facts: FileFacts, scope: StixScope): StixBundle {
  const base = indexFacts(new Map(facts.entities.map((entity) => [entity.id, entity])), facts.statements);
  const ids = idsFor(scope);
  const creator = creatorOf(ids);
  const shared = { spec_version: "2.1", created_by_ref: creator.id };
  const things = facts.entities.flatMap((entity) => thing(entity, base, ids, shared) ?? []);
  const known = new Set(things.map(({ id }) => id));
  const statements = base.statements.flatMap((statement) => stated(statement, base, ids, known, shared) ?? []);
  const all = [...things, ...statements];
  const highest = highestTlp(base.statements);
  const days = base.statements.map(({ addedAt }) => addedAt);
  const report = {
    ...shared,
    ...times(days),
    type: "report",
    id: ids("report", scope.guildId),
    name: "Facts",
    published: times(days).modified,
    object_refs: all.map(({ id }) => id),
    object_marking_refs: [tlpMarking(highest).id],
  };
  const used = tlps.filter((tlp) => [...base.statements.map((one) => one.tlp), highest, "clear"].includes(tlp));
  const objects = [creator, ...used.map(tlpMarking), ...all, ...(all.length === 0 ? [] : [report])];
  return { type: "bundle", id: ids("bundle", JSON.stringify(objects)), objects };
}

function idsFor({ guildId, own }: StixScope): Ids {
  return (type, key) => `${type}--${uuidV5(namespace, own.has(key) ? `${type} ${guildId} ${key}` : `${type} ${key}`)}`;
}

function creatorOf(ids: Ids): StixObject {
  return {
    type: "identity",
    spec_version: "2.1",
    id: ids("identity", "steppewatch itself"),
    ...times([]),
    name: "Steppewatch",
    identity_class: "system",
    object_marking_refs: [tlpMarking("clear").id],
  };
}

function stated(
  statement: Statement,
  base: FactBase,
  ids: Ids,
  known: ReadonlySet<string>,
  shared: Readonly<Record<string, string>>,
): StixObject | undefined {
  const ref = (thingId: string) => ids(typeOf(thingId, base) ?? "", thingId);
  const refs = [...new Set(thingsIn(statement).map(ref))].filter((id) => known.has(id));
  const [first] = refs;
  if (first === undefined) return undefined;
  const common = { ...shared, ...times([statement.addedAt]), ...confidenceOf(statement), ...sourcesOf(statement) };
  const marked = { ...common, object_marking_refs: [tlpMarking(statement.tlp).id] };
  const { id, subject, predicate, value, status } = statement;
  const target = "entity" in value ? ref(value.entity) : "";
  const isLink = ["confirmed", "reported"].includes(status) && known.has(target) && known.has(ref(subject));
  if (!isLink) {
    const abstract = `${nameOf(base, subject)}: ${labelOf(predicate)}`;
    return {
      ...marked,
      type: "note",
      id: ids("note", id),
      abstract,
      content: inWords(statement, base),
      object_refs: refs,
    };
  }
  return {
    ...marked,
    type: "relationship",
    id: ids("relationship", id),
    relationship_type: predicate,
    source_ref: ref(subject),
    target_ref: target,
    description: inWords(statement, base),
    ...spanOf(statement),
  };
}

/** Only days that are known to the day; an end comes after its beginning. */
function spanOf({ from, to }: Statement) {
  const isDay = (date: PartialDate | undefined): date is PartialDate => date?.length === 10;
  const start = isDay(from) ? { start_time: instantOf(from) } : {};
  return isDay(to) && (from === undefined || (isDay(from) && from < to))
    ? { ...start, stop_time: instantOf(to) }
    : start;
}

/** The scale of the standard's appendix A for the Admiralty credibility; 6 cannot be judged and has none. */
function confidenceOf({ grade }: Statement) {
  const confidence = [90, 70, 50, 30, 10][Number(grade[1]) - 1];
  return confidence === undefined ? {} : { confidence };
}

function sourcesOf({ source, alsoIn = [] }: Statement) {
  const references = [source, ...alsoIn].map(({ publisher, title, url }) => ({
    source_name: publisher,
    description: title,
    ...(url !== undefined && { url }),
  }));
  return { external_references: references };
}

function inWords(statement: Statement, base: FactBase): string {
  const { predicate, value, status, grade, note } = statement;
  const said = [valueText(base, value), timeText(statement)].filter((part) => part !== "").join(", ");
  const more = note === undefined ? "" : ` ${note}`;
  return `${labelOf(predicate)}: ${said} (${attribution(statement)}; ${status}, ${grade}).${more}`;
}

function highestTlp(statements: readonly Statement[]): Tlp {
  return tlps.findLast((tlp) => statements.some((statement) => statement.tlp === tlp)) ?? "clear";
}
