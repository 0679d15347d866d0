import type { Suggest, Suggestion } from "../../src/chat/define-command.ts";
import { plainText } from "../../src/chat/text.ts";
import type { Entity, EntityKind } from "../../src/domain/entity.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import { ledIn } from "../../src/facts/leaders-of.ts";
import { suggestNames } from "../../src/facts/suggest-names.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";

/** Completes to names of these kinds of entities. */
export function suggestEntities(...kinds: readonly EntityKind[]): Suggest<"facts" | "server"> {
  return async (typed, caller, context) =>
    suggestAmong((await factsForChannel(caller, context)).cleared, typed, ({ kind }) => kinds.includes(kind));
}

export const suggestLeaders: Suggest<"facts" | "server"> = async (typed, caller, context) => {
  const { cleared } = await factsForChannel(caller, context);
  const led = ledIn(cleared, context.facts.defaultGroup);
  return suggestAmong(cleared, typed, ({ id }) => led.has(id));
};

/** Completes to names of the entities that are wanted. */
function suggestAmong(base: FactBase, typed: string, wanted: (entity: Entity) => boolean): readonly Suggestion[] {
  return suggestNames(base, typed, wanted).map(({ name, value }) => ({ name: plainText(name, 100), value }));
}

/** Completes to names of whatever statements may be about. */
export const suggestThings: Suggest<"facts" | "server"> = async (typed, caller, context) =>
  suggestAmong((await factsForChannel(caller, context)).cleared, typed, ({ kind }) => kind !== "topic");
