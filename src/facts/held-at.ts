import type { FactBase } from "../domain/fact-base.ts";
import type { GuildFacts } from "../domain/guild-facts.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { indexFacts } from "./build-fact-base.ts";
import { dayOf } from "./format-date.ts";

/**
 * The base as it was held then: what was added later is left out, what was withdrawn later is back. It is the clock of the
 * store, not of the world: `as_of` asks what was so, this asks what was known here.
 */
export function heldAt(base: FactBase, time: PartialDate): FactBase {
  const held = [...base.statements, ...base.withdrawn]
    .filter(({ addedAt }) => earliest(addedAt) <= latest(time))
    .map((statement) => (isWithdrawnBy(statement, time) ? statement : stillHeld(statement)));
  return indexFacts(base.entities, held);
}

/** A guild's layer as it was at the end of that time. */
export function layerAt({ guildId, changes }: GuildFacts, time: PartialDate): GuildFacts {
  const until = changes.findIndex(({ at }) => dayOf(at) > latest(time));
  // Another name, so that no answer about the present is remembered for it.
  return { guildId: `${guildId} at ${time}`, changes: until === -1 ? changes : changes.slice(0, until) };
}

/** The first day on which anything was added; undefined for an empty store. */
export function firstAdded({ statements, withdrawn }: FactBase): PartialDate | undefined {
  const days = [...statements, ...withdrawn].map(({ addedAt }) => addedAt);
  return days.reduce<PartialDate | undefined>(
    (first, day) => (first === undefined || earliest(day) < earliest(first) ? day : first),
    undefined,
  );
}

function isWithdrawnBy({ withdrawn }: Statement, time: PartialDate): boolean {
  return withdrawn !== undefined && earliest(withdrawn.at) <= latest(time);
}

function stillHeld({ withdrawn: _, ...statement }: Statement): Statement {
  return statement;
}
