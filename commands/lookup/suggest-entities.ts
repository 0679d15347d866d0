import type { Suggest } from "../../src/chat/define-command.ts";
import type { EntityKind } from "../../src/domain/entity.ts";
import { ledIn } from "../../src/facts/leaders-of.ts";
import { suggestNames } from "../../src/facts/suggest-names.ts";

/** Completes to names of this kind of entity. */
export function suggestEntities(kind: EntityKind): Suggest<"facts"> {
  return async (typed, _caller, context) => suggestNames(context.facts.base, typed, (entity) => entity.kind === kind);
}

export const suggestLeaders: Suggest<"facts"> = async (typed, _caller, context) => {
  const led = ledIn(context.facts.base, context.facts.defaultGroup);
  return suggestNames(context.facts.base, typed, ({ id }) => led.has(id));
};
