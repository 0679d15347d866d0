import type { Suggest } from "../../src/chat/define-command.ts";
import type { EntityKind } from "../../src/domain/entity.ts";
import { ledIn } from "../../src/facts/leaders-of.ts";
import { suggestNames } from "../../src/facts/suggest-names.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";

/** Completes to names of this kind of entity. */
export function suggestEntities(kind: EntityKind): Suggest<"facts" | "server"> {
  return async (typed, caller, context) =>
    suggestNames((await factsForChannel(caller, context)).cleared, typed, (entity) => entity.kind === kind);
}

export const suggestLeaders: Suggest<"facts" | "server"> = async (typed, caller, context) => {
  const { cleared } = await factsForChannel(caller, context);
  const led = ledIn(cleared, context.facts.defaultGroup);
  return suggestNames(cleared, typed, ({ id }) => led.has(id));
};
