import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { NamedFacts } from "../domain/facts-file.ts";
import type { FactSource, Statement } from "../domain/statement.ts";
import { type FactProblem, findProblems, type KnownElsewhere } from "./find-problems.ts";

/**
 * Reads all facts files as one base and says at once all that does not fit together.
 *
 * Never throws. With problems the base holds the rest; whether to go on with it is the caller's choice.
 */
export function buildFactBase(
  files: readonly NamedFacts[],
  elsewhere: KnownElsewhere = {},
): { base: FactBase; problems: readonly FactProblem[] } {
  const entities = files.flatMap(({ facts }) => facts.entities ?? []);
  return {
    base: indexFacts(new Map(entities.map((entity) => [entity.id, entity])), statementsOf(files)),
    problems: findProblems(files, elsewhere),
  };
}

/** A base from entities and statements that are known to fit together; those that were withdrawn stand apart. */
export function indexFacts(entities: ReadonlyMap<string, Entity>, all: readonly Statement[]): FactBase {
  const statements = all.filter(({ withdrawn }) => withdrawn === undefined);
  const links = statements.flatMap((statement) =>
    "entity" in statement.value ? [{ target: statement.value.entity, statement }] : [],
  );
  const byTarget = Map.groupBy(links, ({ target }) => target);
  return {
    entities,
    statements,
    withdrawn: all.filter(({ withdrawn }) => withdrawn !== undefined),
    about: Map.groupBy(statements, ({ subject }) => subject),
    pointingAt: new Map([...byTarget].map(([target, group]) => [target, group.map(({ statement }) => statement)])),
  };
}

/** A statement whose source is missing is left out: `findProblems` names it. */
function statementsOf(files: readonly NamedFacts[]): readonly Statement[] {
  const sources = new Map<string, FactSource>(files.flatMap(({ facts }) => Object.entries(facts.sources ?? {})));
  return files.flatMap(({ facts }) =>
    (facts.statements ?? []).flatMap(({ source: key, alsoIn: keys = [], ...entry }) => {
      const source = sources.get(key);
      const alsoIn = keys.flatMap((one) => sources.get(one) ?? []);
      const { tlp = facts.tlp, addedBy = facts.addedBy, addedAt = facts.addedAt } = entry;
      const stated = { ...entry, ...(alsoIn.length > 0 && { alsoIn }), tlp, addedBy, addedAt };
      return source === undefined ? [] : [{ ...stated, source }];
    }),
  );
}
