import { isDeepStrictEqual } from "node:util";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { FileFacts } from "../domain/facts-file.ts";
import type { FactChange, GuildFacts } from "../domain/guild-facts.ts";
import type { Statement } from "../domain/statement.ts";
import { against } from "./against.ts";
import { isCleared, type Tlp } from "./filter-by-tlp.ts";
import { layeredFacts } from "./layered-facts.ts";
import { ownFacts, statementsById } from "./own-facts.ts";

/** What a guild holds, and how much of it the place shows from which it is asked. */
export interface Here {
  readonly base: FactBase;
  readonly layer: GuildFacts;
  readonly clearance: Tlp;
  readonly shown: FactBase;
}

/** A change as it is planned: who does it, and when, comes with the yes. */
export type PlannedChange = FactChange extends infer Change
  ? Change extends FactChange
    ? Omit<Change, "at" | "by">
    : never
  : never;

/** What becomes of one thing or statement of a file. */
export type PlannedEntry = {
  readonly id: string;
  /** The statements shown here that it contradicts; none of a thing. */
  readonly against: readonly Statement[];
} & (
  | { readonly what: "thing"; readonly entity: Entity; readonly before?: Entity }
  | { readonly what: "statement"; readonly statement: Statement; readonly before?: Statement }
) &
  (
    | { readonly kind: "new" | "changed"; readonly change: PlannedChange }
    | { readonly kind: "same" }
    /** `hidden`: what has the id is above what is shown here. `other-kind`: what has the id is another kind of thing. */
    | { readonly kind: "refused"; readonly why: "hidden" | "other-kind" }
  );

/** What a file would change of a guild's facts. It depends on nothing but what it is given, so that what is saved can be compared with what was offered. */
export function planImport(
  { entities, statements }: FileFacts,
  { base, layer, clearance, shown }: Here,
): readonly PlannedEntry[] {
  const all = layeredFacts(base, layer);
  // What the guild took out of the files has its place here, too.
  const own = ownFacts(base, layer).statements.map((one) => [one.id, one] as const);
  const known = { base, all, shown, clearance, held: new Map([...statementsById(all), ...own]) };
  const inFile = new Set(statements.map(({ id }) => id));
  return [
    ...entities.map((entity) => planThing(entity, known)),
    ...statements.map((statement) => planStatement(statement, inFile, known)),
  ];
}

interface Known {
  readonly base: FactBase;
  readonly all: FactBase;
  readonly shown: FactBase;
  readonly clearance: Tlp;
  readonly held: ReadonlyMap<string, Statement>;
}

function planStatement(
  statement: Statement,
  inFile: ReadonlySet<string>,
  { shown, held, clearance }: Known,
): PlannedEntry {
  const { id } = statement;
  const before = held.get(id);
  const corrected = statement.corrects?.id ?? "";
  const replaced = inFile.has(corrected) ? undefined : held.get(corrected);
  const entry = { what: "statement", id, statement, against: [] } as const;
  if ([before, replaced].some((one) => one !== undefined && !isCleared(one, clearance)))
    return { ...entry, kind: "refused", why: "hidden" };
  if (isDeepStrictEqual(before, statement)) return { ...entry, kind: "same" };
  const found = { ...entry, against: against(shown, statement) };
  const old = before ?? (replaced?.withdrawn === undefined ? replaced : undefined);
  const change: PlannedChange =
    old === undefined ? { kind: "added", statement } : { kind: "corrected", statementId: old.id, statement };
  return before === undefined
    ? { ...found, kind: "new", change, ...(old !== undefined && { before: old }) }
    : { ...found, kind: "changed", change, before };
}

function planThing(entity: Entity, { base, all, shown }: Known): PlannedEntry {
  const entry = { what: "thing", id: entity.id, entity, against: [] } as const;
  const before = all.entities.get(entity.id);
  const change = { kind: "named", entity } as const;
  if (before === undefined) return { ...entry, kind: "new", change };
  if (!shown.entities.has(entity.id)) return { ...entry, kind: "refused", why: "hidden" };
  if (isDeepStrictEqual(before, entity)) return { ...entry, before, kind: "same" };
  if (before.kind !== entity.kind) return { ...entry, before, kind: "refused", why: "other-kind" };
  const further = entity.names.filter(({ text }) => !before.names.some((name) => name.text === text));
  if (base.entities.has(entity.id) && further.length === 0) return { ...entry, before, kind: "same" };
  return { ...entry, before, kind: "changed", change };
}
