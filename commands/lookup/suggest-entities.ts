import type { Suggest } from "../../src/chat/define-command.ts";
import type { EntityKind } from "../../src/domain/entity.ts";
import { ledIn } from "../../src/facts/leaders-of.ts";
import { suggestNames } from "../../src/facts/suggest-names.ts";

export function suggestEntities(kind: EntityKind): Suggest {
  return async (typed, _caller, { facts }) => suggestNames(facts, typed, (entity) => entity.kind === kind);
}

export const suggestLeaders: Suggest = async (typed, _caller, { facts, defaultGroup }) => {
  const led = ledIn(facts, defaultGroup);
  return suggestNames(facts, typed, ({ id }) => led.has(id));
};
