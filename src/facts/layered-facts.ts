import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { FactChange, GuildFacts } from "../domain/guild-facts.ts";
import type { Statement } from "../domain/statement.ts";
import { indexFacts } from "./build-fact-base.ts";

/** The base as one guild sees it: with what it added, without what it retracted; a correction replaces what it corrects. */
export function layeredFacts(base: FactBase, layer: GuildFacts): FactBase {
  if (layer.changes.length === 0) return base;
  const known = layered.get(base) ?? new Map<string, Layered>();
  layered.set(base, known);
  const before = known.get(layer.guildId);
  const changes = JSON.stringify(layer.changes);
  if (before?.changes === changes) return before.facts;
  const facts = withChanges(base, layer.changes);
  known.delete(layer.guildId);
  known.set(layer.guildId, { changes, facts });
  for (const oldest of [...known.keys()].slice(0, -mostKept)) known.delete(oldest);
  return facts;
}

interface Layered {
  /** As text, to be compared: each reading of the record is a new object. */
  readonly changes: string;
  readonly facts: FactBase;
}

const layered = new WeakMap<FactBase, Map<string, Layered>>();
const mostKept = 8;

function withChanges(base: FactBase, changes: readonly FactChange[]): FactBase {
  const ever = everStated(base, changes);
  const byId = new Map<string, Statement>([...base.statements, ...base.withdrawn].map((one) => [one.id, one]));
  for (const change of changes) {
    if (change.kind === "retracted" || change.kind === "corrected") byId.delete(change.statementId);
    if (change.kind === "added" || change.kind === "corrected") byId.set(change.statement.id, change.statement);
    const again = change.kind === "restored" ? ever.get(change.statementId) : undefined;
    if (again !== undefined) byId.set(again.id, standing(again));
  }
  return indexFacts(layeredEntities(base, changes), [...byId.values()]);
}

function standing({ withdrawn: _, ...statement }: Statement): Statement {
  return statement;
}

function layeredEntities(base: FactBase, changes: readonly FactChange[]): FactBase["entities"] {
  const own = changes.flatMap((change) => (change.kind === "named" ? [change.entity] : []));
  if (own.length === 0) return base.entities;
  const entities = new Map(base.entities);
  for (const entity of own) {
    const shipped = base.entities.has(entity.id) ? entities.get(entity.id) : undefined;
    entities.set(entity.id, shipped === undefined ? entity : withFurtherNames(shipped, entity));
  }
  return entities;
}

/** What the files say of a thing stays: a guild only adds names to it. What is a guild's own is as it was written last. */
function withFurtherNames(shipped: Entity, own: Entity): Entity {
  const further = own.names.filter(({ text }) => !shipped.names.some((name) => name.text === text));
  return { ...shipped, names: [...shipped.names, ...further] };
}

/** Every statement by its id, those among them that the guild is not shown any more. */
export function everStated(base: FactBase, changes: readonly FactChange[]): ReadonlyMap<string, Statement> {
  const own = changes.flatMap((change) => ("statement" in change ? [change.statement] : []));
  return new Map([...base.statements, ...own].map((statement) => [statement.id, statement]));
}
