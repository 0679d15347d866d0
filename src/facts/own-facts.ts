import { isDeepStrictEqual } from "node:util";
import type { FactBase } from "../domain/fact-base.ts";
import type { FileFacts } from "../domain/facts-file.ts";
import type { FactChange, GuildFacts } from "../domain/guild-facts.ts";
import type { Statement } from "../domain/statement.ts";
import { dayOf } from "./format-date.ts";
import { layeredFacts } from "./layered-facts.ts";

/**
 * What a guild holds besides the files or in their place, as statements: what it retracted of the files is one that is withdrawn.
 * With every thing that they speak of, so that what is written of it can be read elsewhere.
 */
export function ownFacts(base: FactBase, layer: GuildFacts): FileFacts {
  const layered = layeredFacts(base, layer);
  const shipped = statementsById(base);
  const now = statementsById(layered);
  const ids = new Set(layer.changes.flatMap((change) => idsIn(change)));
  const corrected = new Set([...now.values()].flatMap(({ corrects }) => corrects?.id ?? []));
  const statements = [...ids].flatMap((id): readonly Statement[] => {
    const [was, is] = [shipped.get(id), now.get(id)];
    if (is !== undefined) return isDeepStrictEqual(was, is) ? [] : [is];
    return was === undefined || corrected.has(id) ? [] : [withdrawnBy(layer.changes, was)];
  });
  const named = layer.changes.flatMap((change) => (change.kind === "named" ? [change.entity.id] : []));
  return withThings(layered.entities, statements, named);
}

/** All that a base holds. */
export function allFacts({ entities, statements, withdrawn }: FactBase): FileFacts {
  return withThings(entities, [...statements, ...withdrawn], entities.keys());
}

/** By their ids, those among them that are withdrawn. */
export function statementsById({ statements, withdrawn }: FactBase): ReadonlyMap<string, Statement> {
  return new Map([...withdrawn, ...statements].map((statement) => [statement.id, statement]));
}

/** The things that a statement speaks of. */
export function thingsIn({ subject, value, of }: Pick<Statement, "subject" | "value" | "of">): readonly string[] {
  return [subject, ...("entity" in value ? [value.entity] : []), ...(of === undefined ? [] : [of])];
}

function withThings(
  entities: FactBase["entities"],
  statements: readonly Statement[],
  named: Iterable<string>,
): FileFacts {
  const wanted = new Set([...named, ...statements.flatMap(thingsIn)]);
  // A place comes with those that it is in: what is added to a set while it is gone through is met, too.
  for (const id of wanted) {
    const within = entities.get(id)?.within;
    if (within !== undefined) wanted.add(within);
  }
  return {
    entities: [...wanted].flatMap((id) => entities.get(id) ?? []).toSorted(byId),
    statements: statements.toSorted(byId),
  };
}

function idsIn(change: FactChange): readonly string[] {
  return [
    ...("statement" in change ? [change.statement.id] : []),
    ...("statementId" in change ? [change.statementId] : []),
  ];
}

function withdrawnBy(changes: readonly FactChange[], statement: Statement): Statement {
  const last = changes.findLast((change) => "statementId" in change && change.statementId === statement.id);
  const why = last?.kind === "retracted" ? last.why : undefined;
  return { ...statement, withdrawn: { at: dayOf(last?.at ?? 0), why: why ?? "taken out by this server" } };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
